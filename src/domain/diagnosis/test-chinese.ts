import type { Finding } from '../finding/finding'

/** Whether somebody who reads Chinese would find no word of it. */
export const inEnglish = (text: string) => !/\p{Script=Han}/u.test(text)

/** What findings say in English although Chinese is spoken. */
export function notInChinese(findings: readonly Pick<Finding, 'title' | 'advice' | 'repair'>[]): string[] {
  return findings
    .flatMap(({ title, advice, repair }) => [title, advice, ...(repair ? [repair.label] : [])])
    .filter(inEnglish)
}
