import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { ran, until, answers } from './commands'

/** The name in the examples. */
export const host = 'vpn.example.org'

/** Makes a certificate for the name in the examples, and answers what to put in the place of the examples' files. */
export function selfMadeCertificate(folder: string): Record<string, string> {
  const [certificate, key] = [`${folder}/certificate.pem`, `${folder}/key.pem`]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  const about = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`]
  ran('openssl', ['req', ...kind, ...about, '-keyout', key, '-out', certificate], { cwd: folder })
  return { [`/etc/ssl/${host}.pem`]: certificate, [`/etc/ssl/private/${host}.key`]: key }
}

/** Runs Debian's nginx with a site in a folder of its own, until it is stopped. Throws where nginx refuses the site. */
export async function startNginx(
  folder: string,
  site: string,
  address: string,
): Promise<{ stop: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/site.conf`, site)
  writeFileSync(`${folder}/nginx.conf`, frame(folder))
  const words = ['-p', folder, '-c', `${folder}/nginx.conf`, '-e', 'stderr']
  ran('nginx', [...words, '-t'], { cwd: folder })
  const nginx = spawn('nginx', words, { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise((resolve) => nginx.once('close', resolve))
  const stop = async () => {
    nginx.kill()
    await ended
  }
  try {
    await until(() => answers(address), 'nginx answers', 20)
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** What Debian's nginx.conf has around the sites, with all that is written below one folder. */
function frame(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary.map((each) => `${each}_temp_path ${folder}/${each};`).join('\n  ')}
  include ${folder}/site.conf;
}
`
}
