interface ImportMetaEnv {
  /** The version of the package, put in by the build. */
  readonly PANEL_VERSION: string
}
