/** The texts of a finding on a Chinese screen. */
interface ShownFinding {
  title: string
  advice: string
  repair?: { label: string } | undefined
}

/** Whether somebody who reads Chinese would find no word of it. */
export const isNotChinese = (text: string) => !/\p{Script=Han}/u.test(text)

/** What findings say in English although the screen is Chinese. */
export function notInChinese(findings: readonly ShownFinding[]): string[] {
  return findings
    .flatMap(({ title, advice, repair }) => [title, advice, ...(repair ? [repair.label] : [])])
    .filter(isNotChinese)
}
