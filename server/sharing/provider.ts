import type { Context } from './context.ts'

/** The organ of the city that provides a resource. */
export const providerName = (
  { findOrgan, cityCode }: Pick<Context, 'findOrgan' | 'cityCode'>,
  { provider }: { provider: { function: string } },
) => findOrgan(provider.function, 'city', cityCode())
