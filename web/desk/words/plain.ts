// antd's own words. The files are ES modules below a package without "type": bundler and compiler disagree on what their default is.
import type { ConfigProviderProps } from 'antd'

export type AntdWords = NonNullable<ConfigProviderProps['locale']>

/** The words themselves, whichever of the two shapes the import has. */
export const plain = (file: AntdWords | { default: AntdWords }): AntdWords => ('default' in file ? file.default : file)
