import type { Noted } from "../../desk/desk.js";
import { harmless } from "../../outgoing/terminal/harmless.js";
import type { Messages } from "../messages/index.js";

export const noticeLine = ({ notice, id, kind, by, until, because }: Noted, { record }: Messages): string =>
  `${notice.padEnd(5)} ${[id, record.notices[kind], ...(until ? [until] : []), harmless(by), ...(because ? [harmless(because)] : [])].join(" · ")}\n`;
