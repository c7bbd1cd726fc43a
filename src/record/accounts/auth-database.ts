import type { Kysely, KyselyPlugin } from "kysely";
import type { Tables } from "../tables.js";

/** The record's database as better-auth has it: an instant is a Date to it, where to us it is its text. */
export const authDatabase = (db: Kysely<Tables>): Kysely<Tables> => db.withPlugin(instantsAsDates);

const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name.endsWith("_at") && typeof value === "string" ? new Date(value) : value]))) }),
};

/** better-auth's names for its tables and their columns, and ours. */
export const authNames = {
  user: { modelName: "user_account", fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" } },
  account: {
    modelName: "user_credential",
    fields: { userId: "user_id", accountId: "account_id", providerId: "provider_id", accessToken: "access_token", refreshToken: "refresh_token", idToken: "id_token", accessTokenExpiresAt: "access_token_expires_at", refreshTokenExpiresAt: "refresh_token_expires_at", createdAt: "created_at", updatedAt: "updated_at" },
  },
  session: { modelName: "user_session", fields: { userId: "user_id", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", createdAt: "created_at", updatedAt: "updated_at" } },
  verification: { modelName: "user_proof", fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" } },
} as const;
