import { BlockList } from "node:net";
import { describe, expect, test } from "vitest";
import { forbidden, isAddress, permitsOf } from "./permits.js";

const nothing = permitsOf([]);
const isOpen = (address: string): boolean => forbidden("host", address, 443, nothing) === null;

/** What IANA keeps for special purposes (its registries of special-purpose addresses, RFC 6890 and after), told a second time and by other means. */
const special = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const range of ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"]) {
  const [network, bits] = range.split("/");
  special.ipv4.addSubnet(network!, Number(bits), "ipv4");
}
for (const range of ["::/3", "4000::/2", "8000::/1", "2001::/32", "2001:2::/48", "2001:db8::/32", "2001:10::/28", "2001:20::/28", "2002::/16", "3fff::/20"]) {
  const [network, bits] = range.split("/");
  special.ipv6.addSubnet(network!, Number(bits), "ipv6");
}

describe("addresses", () => {
  test("law: whatever IANA keeps for special purposes is closed, and what is open is none of it (seeded)", () => {
    let seed = 20_200_701;
    const chance = (below: number): number => Math.floor(((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * below);
    let open = 0;
    for (let round = 0; round < 20_000; round++) {
      // Half of them near the edges of ranges, where mistakes are.
      const first = chance(2) === 0 ? [0, 10, 11, 9, 100, 127, 169, 172, 192, 198, 203, 223, 224, 255][chance(14)]! : chance(256);
      const rest = [0, 1, 2, 3].slice(1).map(() => [0, 1, 2, 15, 16, 18, 19, 20, 31, 32, 51, 63, 64, 88, 99, 100, 113, 127, 128, 168, 254, 255, chance(256)][chance(23)]!);
      const four = [first, ...rest].join(".");
      if (isOpen(four)) open++;
      expect([four, isOpen(four) && special.ipv4.check(four, "ipv4")]).toEqual([four, false]);
      expect([four, isOpen(`::ffff:${four}`)]).toEqual([four, isOpen(four)]);
      const six = [["2001", "2002", "2000", "3fff", "fe80", "fc00", "fd12", "ff02", "64", "0", "4000", "2a00", "2606", "5f00"][chance(14)]!, ...Array.from({ length: 7 }, () => ["0", "0", "1", "2", "db8", "10", "20", "ff9b", "ffff", chance(65_536).toString(16)][chance(10)]!)].join(":");
      expect([six, isOpen(six) && special.ipv6.check(six, "ipv6")]).toEqual([six, false]);
    }
    expect(open).toBeGreaterThan(5_000);
  });

  test("public ones are open, at 80 and 443 only", () => {
    for (const address of ["8.8.8.8", "1.1.1.1", "193.0.0.1", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450:4007::1", "::ffff:8.8.8.8"]) {
      expect([address, forbidden("h", address, 80, nothing), forbidden("h", address, 443, nothing), forbidden("h", address, 22, nothing)?.code]).toEqual([address, null, null, "door/port"]);
    }
  });

  test("only those written in full are taken for addresses", () => {
    expect(["127.1", "0x7f.0.0.1", "2130706433", "1.2.3", "1.2.3.4.5", "::1%eth0", "localhost", "", "1.2.3.256", "01.2.3.4"].filter(isAddress)).toEqual([]);
    expect(["127.0.0.1", "::1", "::ffff:1.2.3.4"].every(isAddress)).toBe(true);
  });
});

test("IPv6 entries, with and without a port", () => {
  const permits = permitsOf(["[fd00::1]:8443", "fd12::/16", "::1", "[fd34::/16]:*"]);
  expect(permits.notUnderstood).toEqual([]);
  expect([["fd00::1", 8443], ["fd00::1", 443], ["fd12::9", 443], ["fd12::9", 81], ["::1", 80], ["fd34::5", 9999], ["fd35::5", 80]].map(([address, port]) => forbidden("h", address as string, port as number, permits)?.code ?? "open"))
    .toEqual(["open", "door/private-address", "open", "door/port", "open", "open", "door/private-address"]);
});
