import enUs from 'antd/es/locale/en_US.js'
import { en as uiEn } from '../../ui/locales/en.ts'
import { en } from '../locales/en.ts'
import { plain } from './plain.ts'

export const words = { catalogue: { ...uiEn, ...en }, antd: plain(enUs) }
