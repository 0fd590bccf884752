// Names of services, areas and parties, fetched once.

async function json(address) {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
  return response.json();
}

function byId(list) {
  return new Map(list.map((entry) => [entry.id, entry]));
}

async function load() {
  const [services, areas] = await Promise.all([json("api/v1/services"), json("api/v1/areas")]);
  return {
    services: byId(services.services),
    areas: byId(areas.areas),
    parties: byId(areas.parties),
  };
}

let loaded = null;

/** Empty where the server cannot be reached: ids are then shown in the place of names. */
export function catalog() {
  loaded ??= load().catch(() => {
    loaded = null;
    return { services: new Map(), areas: new Map(), parties: new Map() };
  });
  return loaded;
}

export function matrix(key, id, language) {
  return json(`api/v1/matrix?${new URLSearchParams({ [key]: id, language })}`);
}

export function partyName(known, id, language) {
  return known.parties.get(id)?.name[language] ?? id;
}

export function partyRole(known, id) {
  return known.parties.get(id)?.role ?? "other";
}

/** The name of the first party with that role: heads a column. */
export function roleName(known, role, language) {
  for (const party of known.parties.values()) {
    if (party.role === role) {
      return party.name[language];
    }
  }
  return role;
}

export function areaName(known, id, language) {
  return known.areas.get(id)?.name[language] ?? id;
}

export function serviceName(known, id) {
  return known.services.get(id)?.short ?? id;
}
