import type { CalendarWords } from "../shape/calendar.js";

export const calendar: CalendarWords = {};
