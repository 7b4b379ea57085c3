// A round official seal as a vector drawing of our own: ring, star, organ name on the upper arc, code at the foot, a note
// below the star. Round red seals with a centred star are the form of state organs' seals (国发〔1999〕25号); ours is drawn
// from the name, never taken from a real impression.

const red = '#d7000f'
const size = 120
const centre = size / 2

const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Places each letter with its foot towards the centre; angles in degrees, 0 = top, clockwise. */
function onArc(text: string, radius: number, fontSize: number, from: number, to: number, inward: boolean): string {
  const letters = Array.from(text)
  const step = letters.length > 1 ? (to - from) / (letters.length - 1) : 0
  return letters
    .map((letter, i) => {
      const turn = letters.length > 1 ? from + step * i : (from + to) / 2
      const spin = inward ? turn + 180 : turn
      const x = centre + radius * Math.sin((turn * Math.PI) / 180)
      const y = centre - radius * Math.cos((turn * Math.PI) / 180)
      const width = /[ -~]/.test(letter) ? fontSize * 0.58 : fontSize
      return `<text transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${spin.toFixed(2)})" x="${(-width / 2).toFixed(2)}" y="${(fontSize * 0.36).toFixed(2)}" font-size="${fontSize.toFixed(2)}">${plain(letter)}</text>`
    })
    .join('')
}

function star(radius: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 ? radius * 0.382 : radius
    const turn = (i * Math.PI) / 5
    return `${(centre + reach * Math.sin(turn)).toFixed(2)},${(centre - reach * Math.cos(turn)).toFixed(2)}`
  })
  return `<polygon points="${points.join(' ')}" fill="${red}"/>`
}

/** An SVG of 120 × 120 units. `note` stands below the star, e.g. that the seal is a demonstration. */
export function sealSvg(seal: { organName: string; code: string; note?: string }): string {
  const count = Array.from(seal.organName).length
  const reach = Math.min(116, 11 + count * 9.5) // half the arc, in degrees: grows with the name, leaves the foot free
  const fontSize = Math.min(14, (2 * reach * Math.PI * 44) / 180 / Math.max(count, 1) / 0.98)
  const code = onArc(seal.code, 51, 6, 204, 156, true)
  const note = seal.note
    ? `<text x="${centre}" y="95" font-size="6.6" text-anchor="middle">${plain(seal.note)}</text>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">
<circle cx="${centre}" cy="${centre}" r="57.5" fill="none" stroke="${red}" stroke-width="3"/>
${star(17)}<g fill="${red}" fill-opacity="0.9" font-family="Noto" font-weight="bold">${onArc(seal.organName, 44, fontSize, -reach, reach, false)}${code}${note}</g></svg>`
}
