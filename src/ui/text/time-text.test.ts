import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLanguage } from '~/i18n/translate'
import { dateAndTimeOf, dayText, timeOf } from './time-text'

const afternoon = new Date(2025, 10, 30, 15, 4, 7).getTime()
beforeEach(() => vi.useFakeTimers({ now: afternoon }))
afterEach(async () => {
  vi.useRealTimers()
  await setLanguage('en')
})

describe('times', () => {
  it('go by the 24-hour clock, with the date where that is another day', async () => {
    const yesterday = new Date(2025, 10, 29, 0, 4, 7).getTime()
    expect(timeOf(afternoon)).toBe('15:04:07')
    expect(timeOf(yesterday)).toBe('Nov 29, 2025, 00:04:07')
    await setLanguage('zh-CN')
    expect(timeOf(afternoon)).toBe('15:04:07')
    expect(timeOf(yesterday)).toBe('2025年11月29日 00:04:07')
  })

  it('are dates in file names that sort', () => {
    expect(dayText(new Date(2025, 0, 2).getTime())).toBe('2025-01-02')
    expect(dateAndTimeOf(afternoon)).toBe('Nov 30, 2025, 15:04:07')
  })
})
