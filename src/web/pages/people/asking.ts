import { useQuery } from "@tanstack/react-query";
import type { OrganisationTold } from "../../../desk/accounts/asked.js";
import { ask } from "../app/ask.js";
export { roles as roleOrder } from "../../../model/actor.js";

export const useOrganisations = () => useQuery({ queryKey: ["organisations"], queryFn: ({ signal }) => ask<readonly OrganisationTold[]>("/api/accounts/organisations", { signal }) });
