/** Address of a year of the calendar. */
export const yearHref = (year: number) => `/console/calendar?year=${year}`
