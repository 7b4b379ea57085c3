/** Types of items that applicants apply for (GB/T 39046-2020 A.1). */
export const itemTypes = ['01', '05', '07', '08', '09', '10', '20'] as const
