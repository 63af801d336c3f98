/** «27.11.2026» of a day `YYYY-MM-DD`. */
export const numericDay = (day = '') => day.split('-').reverse().join('.')
