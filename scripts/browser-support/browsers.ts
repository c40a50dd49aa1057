/**
 * The oldest browsers that the panel promises to work in, as the README says: Chrome and Edge as they are now, the
 * extended support release of Firefox, and Safari since 17.4. By their names in MDN's compatibility data.
 */
export const promised = {
  chrome: '156',
  edge: '156',
  firefox: '153',
  safari: '17.4',
  safari_ios: '17.4',
} as const

/** The same for the bundler, which writes newer syntax and styles in an older way where it can. */
export const buildTargets = [
  `chrome${promised.chrome}`,
  `edge${promised.edge}`,
  `firefox${promised.firefox}`,
  `safari${promised.safari}`,
]

/** The edition of ECMAScript whose syntax all of them read. What is newer is `using`, and modifiers in patterns. */
export const ecmaVersion = 2024
