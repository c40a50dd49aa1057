import { createRoot } from 'react-dom/client'
import { start } from '~/app/start'
import '~/app/styles.css'

const root = document.getElementById('root')
if (root) void start(createRoot(root))
