import type { Role } from '../../../shared/domain/role.ts';
import { roles, roleTitles } from '../../../shared/domain/role.ts';
import type { RightRow } from '../../../shared/ipc/schemas/trust.ts';
import { rightsTable } from '../../../shared/rights/rights-table.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { Tag } from '../../components/tag.tsx';

const titles = text.rights;
const table = rightsTable();
const groups = [...new Set(table.map(({ group }) => group))];

/** Role × action, as the backend decides; the store manager reads it, nobody changes it here. */
export function RightsPage() {
  const { person } = useCounter();
  if (!person?.roles.includes('storeManager')) {
    return <p className="muted">{titles.onlyManager}</p>;
  }
  return (
    <>
      <p className="muted small">{titles.intro}</p>
      <table className="plain-table rights-table" aria-label={titles.tableLabel}>
        <thead>
          <tr>
            <th scope="col">{titles.action}</th>
            {roles.map((role) => (
              <th key={role} scope="col" title={roleTitles[role]}>
                {titles.shortRoles[role]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr className="rights-group">
              <th scope="rowgroup" colSpan={roles.length + 1}>
                {group}
              </th>
            </tr>
            {table
              .filter((row) => row.group === group)
              .map((row) => (
                <Row key={row.title} row={row} />
              ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function Row({ row }: { row: RightRow }) {
  return (
    <tr>
      <th scope="row">
        {row.title}
        {row.who === 'anyone' && (
          <>
            {' '}
            <Tag>{titles.everybody}</Tag>
          </>
        )}
        {row.note !== '' && <div className="muted small">{row.note}</div>}
      </th>
      {roles.map((role) => (
        <td key={role} title={roleTitles[role]}>
          {isAllowed(row, role) ? (
            <span className="rights-yes" role="img" aria-label={titles.allowed} />
          ) : (
            <span className="rights-no" role="img" aria-label={titles.refused} />
          )}
        </td>
      ))}
    </tr>
  );
}

function isAllowed({ who }: RightRow, role: Role): boolean {
  return typeof who === 'string' || who.includes(role);
}
