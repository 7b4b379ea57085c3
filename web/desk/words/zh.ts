import zhCn from 'antd/es/locale/zh_CN.js'
import { zh as uiZh } from '../../ui/locales/zh.ts'
import { zh } from '../locales/zh.ts'
import { plain } from './plain.ts'

export const words = { catalogue: { ...uiZh, ...zh }, antd: plain(zhCn) }
