// antd's own words. The files are ES modules below a package without "type": bundler and compiler disagree on what their default is.
import type { ConfigProviderProps } from 'antd'
import enUs from 'antd/es/locale/en_US.js'
import zhCn from 'antd/es/locale/zh_CN.js'

type Words = NonNullable<ConfigProviderProps['locale']>
const plain = (file: Words | { default: Words }): Words => ('default' in file ? file.default : file)

export const antdWords = { zh: plain(zhCn), en: plain(enUs) }
