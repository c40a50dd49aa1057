import { expect, test } from 'vitest'
import { shownColumns } from './kept-columns'

const columns = [{ id: 'name', isRowHeader: true }, { id: 'status' }, { id: 'id', isHidden: true }]

test.each([
  ['nothing', undefined, ['name', 'status']],
  ['what is no list', { status: true }, ['name', 'status']],
  ['a list of something else', [1, 2], ['name', 'status']],
  ['a column that is hidden unasked', ['name', 'id'], ['name', 'id']],
  ['another order', ['id', 'status', 'name'], ['name', 'status', 'id']],
  ['a column that is gone', ['name', 'color', 'status'], ['name', 'status']],
  ['nothing but the names', [], ['name']],
])('%s kept: %j shows %j', (_, kept, shown) => expect(shownColumns(kept, columns)).toEqual(shown))
