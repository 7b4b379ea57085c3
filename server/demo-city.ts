export const seedDemoCity = async (..._: unknown[]): Promise<void> => {}
