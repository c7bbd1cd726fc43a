// Loaded before a program (node --import): whatever reaches for the network fails, and is written down in the file that
// NETWORK_TOUCHED names. Worker threads load it too.
import { appendFileSync } from "node:fs";
import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

const touched = (what) => {
  appendFileSync(process.env.NETWORK_TOUCHED, `${what}\n`);
  throw new Error(`the network was touched: ${what}`);
};
net.Socket.prototype.connect = () => touched("a socket was connected");
dgram.createSocket = () => touched("a datagram socket was made");
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveAny"]) dns[name] = dns.promises[name] = () => touched(`dns.${name}`);
globalThis.fetch = (address) => touched(`fetch ${address}`);
globalThis.WebSocket = function (address) {
  touched(`a web socket to ${address}`);
};
