// The shared catalogue in both languages, for a server or a test; a browser loads only the one it shows.
export { en as uiEn } from './en.ts'
export { zh as uiZh } from './zh.ts'
