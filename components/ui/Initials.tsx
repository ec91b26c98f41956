// Stands in for a portrait: loading one would be a request to the platform.

/** The first letter or character of a name; decoration, the name stands beside it. */
export function Initials({ name }: { readonly name: string }) {
  const first = [...name.trim()].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '·';
  return (
    <span className="initials" aria-hidden="true">
      {first.toLocaleUpperCase()}
    </span>
  );
}
