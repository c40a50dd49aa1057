/** A figure, with the bound that it has to keep and its place among the accepted ratios, where it has one. */
export interface Line {
  what: string
  figure: number
  unit: 'ms' | 'B' | ''
  bound?: number
  /** What is held against the accepted ratios: the figure, or what it is made of, over something of the same run. */
  ratio?: number
}

/** A line of the table as text; `accepted` is the ratio that stands in ratios.json. */
export function lineText({ what, figure, unit, bound, ratio }: Line, accepted: number | undefined): string {
  const cells = [
    what.padEnd(58),
    `${figure.toFixed(0)} ${unit}`.padStart(12),
    (bound === undefined ? '' : `at most ${bound.toFixed(0)}`).padStart(16),
    (ratio === undefined ? '' : `ratio ${ratio.toFixed(2)}`).padStart(14),
    accepted === undefined ? '' : ` accepted ${accepted.toFixed(2)}`,
  ]
  return cells.join('').trimEnd()
}

/** Whether a figure keeps its bound; one that is no number keeps none. */
export const isKept = ({ figure, bound }: Line): boolean => bound === undefined || figure <= bound
