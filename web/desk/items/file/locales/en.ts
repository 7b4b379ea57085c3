import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'tab.file': 'File',
  'file.title': 'The file of {id}',
  'file.what':
    'The whole item as an export writes it. Take it over when you are done. Comments are not kept; flow and rules are changed in their own tabs.',
  'file.download': 'Download all files (ZIP)',
  'file.download-what': 'Item, flow and rules, in the folders of a catalogue; as last saved.',
  'file.take': 'Take it',
  'file.back': 'Drop the changes',
  'file.line': 'Line {n}',
  'file.same': 'As saved',
  'file.checking': 'Checking …',
  'file.sound': 'Can be taken',
  'file.unsound': 'Can be taken; {n} {n|place is|places are} to be mended',
  'file.broken': 'Cannot be taken yet: mend {n} {n|place|places} below first. What you typed is kept',
  'file.changed':
    'The item was changed elsewhere after you wrote this. Taking it replaces that; drop the changes to see what is newest.',
  'file.not-kept': 'The browser cannot keep what you typed: take or copy it before you leave this page.',
  'item.export': 'Download files',
  'item.districts': 'In the districts',
  'item.districts-what':
    '{names} have versions of their own. They are not edited here, and a change here does not change them.',
  'item.districts-and': ', ',
  'item.districts-where': 'See the consistency of districts: every difference, and who approved it',
  'item.districts-how':
    'How to write one: docs/how-to/vary-an-item-in-a-district.md; catalogue/variants/<division>/<item>.yaml, in force once it is loaded.',
}
