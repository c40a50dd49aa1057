import type english from './locales/en.json'

type EnglishCatalog = typeof english

declare module '~/domain/text/message' {
  interface MessageCatalog extends EnglishCatalog {}
}
