import { createRoot } from 'react-dom/client'
import './kiosk.css'
import { Kiosk } from './kiosk.tsx'

const place = document.getElementById('kiosk')
if (place) createRoot(place).render(<Kiosk />)
