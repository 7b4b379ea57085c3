// The whole script of the public pages, about 1 kB: everything works without it. It has the page kept for a time without a network, shows the print button, submits a filter as
// soon as it changes, drops empty fields from a search URL, and leads to the sites around the visitor: where he is never leaves
// the device, only the subdistrict of the nearest site goes into the address.
import { keepOffline } from './keep-offline.ts'
import './style/portal.css'

keepOffline()

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[method=get]')) {
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
  })
  if (form.dataset.instant !== undefined) form.addEventListener('change', () => form.requestSubmit())
}

type Site = { division: string; coordinates: readonly [number, number] | null }

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-nearest]')) {
  button.hidden = !navigator.geolocation
  button.addEventListener('click', () => {
    button.disabled = true
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => void goNear(coords).finally(() => (button.disabled = false)),
      () => {
        button.disabled = false
        for (const refused of document.querySelectorAll<HTMLElement>('#place-refused')) refused.hidden = false
        document.querySelector<HTMLElement>('#place')?.focus()
      },
      { timeout: 10_000, maximumAge: 600_000 },
    )
  })
}

async function goNear({ longitude, latitude }: GeolocationCoordinates): Promise<void> {
  const query = new URLSearchParams(location.search)
  for (const name of ['division', 'near', 'place']) query.delete(name)
  const response = await fetch(`/api/v1/sites?${query.has('item') ? `item=${query.get('item')}` : ''}`)
  if (!response.ok) return
  const { sites } = (await response.json()) as { sites: readonly Site[] }
  // Within one city a degree is flat enough; a degree of longitude is shorter by the cosine of the latitude.
  const narrow = Math.cos((latitude * Math.PI) / 180)
  const far = ({ coordinates }: Site) =>
    coordinates
      ? Math.hypot((coordinates[0] - longitude) * narrow, coordinates[1] - latitude)
      : Number.POSITIVE_INFINITY
  const nearest = [...sites].sort((a, b) => far(a) - far(b))[0]
  if (!nearest) return
  query.set('division', `${nearest.division.slice(0, 9)}000`)
  location.assign(`/sites?${query}`)
}
