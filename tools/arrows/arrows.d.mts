import type { IConfiguration } from 'dependency-cruiser'

export const floors: string[][]
declare const rules: Required<Pick<IConfiguration, 'forbidden' | 'options'>>
export default rules
