// Words of photographing a paper in English; the keys are those of photo-zh.ts.
import type { photoZh } from './photo-zh.ts'

export const photoEn: Record<keyof typeof photoZh, string> = {
  'photo.title': 'Can it be read?',
  'photo.blurred':
    'The photo looks blurred and may not be readable. Lay the paper flat and take another one; if you can read it, use it all the same.',
  'photo.dark':
    'The photo is too dark and may not be readable. Take another one in better light; if you can read it, use it all the same.',
  'photo.found': 'The edges of the paper were found.',
  'photo.not-found': 'No edges of a paper were found; you can set them yourself.',
  'photo.how':
    'Drag the four corners, or move them with the arrow keys; what lies between them is cut out and straightened.',
  'photo.top-left': 'Top left corner, {x}% across, {y}% down',
  'photo.top-right': 'Top right corner, {x}% across, {y}% down',
  'photo.bottom-right': 'Bottom right corner, {x}% across, {y}% down',
  'photo.bottom-left': 'Bottom left corner, {x}% across, {y}% down',
  'photo.cut': 'Cut out and use',
  'photo.as-it-is': 'Use as it is',
  'photo.again': 'Take or choose another',
  'photo.working': 'Working on the photo…',
}
