/** The id of the control, list or choice at a path of the values: links of the error summary lead to it. */
export const fieldId = (path: string): string => `field-${path}`

/** The id of a section's heading: links of the table of contents lead to it. */
export const sectionId = (id: string): string => `section-${id}`
