// The whole script of the public pages, under 1 kB: everything works without it. It shows the print button, submits a filter as
// soon as it changes, and drops empty fields from a search URL.
import './style/portal.css'

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
