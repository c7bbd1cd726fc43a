/** Attribution data of one language. Every field says what it is for, with an example. */
export interface AttributionWords {}
