/** Whether two words name the same party: capitals and spaces around do not count. */
export const sameNameIn = (one: string, other: string): boolean => one.trim().normalize().toUpperCase() === other.trim().normalize().toUpperCase();
