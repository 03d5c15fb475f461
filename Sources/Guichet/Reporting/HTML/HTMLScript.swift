/// Filters and sorts the rows, which are all there without it. It makes its own controls, so that without it there are none
/// that do nothing.
///
/// Its hash is in the page's security policy: the same bytes for every report. What it says comes from the page.
enum HTMLScript {
  static let text = """
    'use strict';
    addEventListener('DOMContentLoaded', () => {
      const language = document.documentElement.lang;
      const collator = new Intl.Collator(language, { numeric: true });
      const body = document.querySelector('tbody');
      const rows = Array.from(body.rows, (element, order) => {
        const directory = element.querySelector('.directory')?.textContent ?? '';
        const name = directory + element.querySelector('.name').textContent;
        const codes = element.dataset.codes;
        return {
          element, order, name, codes, verdict: element.dataset.verdict, bytes: Number(element.dataset.bytes),
          lowerName: name.toLocaleLowerCase(language), codeSet: codes.split(' '),
        };
      });

      const controls = document.querySelector('.controls');
      const status = controls.querySelector('[role=status]');
      const search = controls.querySelector('input');
      const wanted = { verdict: new Set(), code: new Set() };
      const toggles = [];

      function filter() {
        const text = search.value.trim().toLocaleLowerCase(language);
        let shown = 0;
        for (const row of rows) {
          const isShown = (wanted.verdict.size === 0 || wanted.verdict.has(row.verdict))
            && (wanted.code.size === 0 || row.codeSet.some((code) => wanted.code.has(code)))
            && row.lowerName.includes(text);
          if (row.element.hidden === isShown) row.element.hidden = !isShown;
          if (isShown) shown += 1;
        }
        status.textContent = status.dataset.pattern
          .replace('{shown}', shown.toLocaleString(language))
          .replace('{all}', rows.length.toLocaleString(language));
      }

      function button(element) {
        const made = document.createElement('button');
        made.type = 'button';
        made.className = element.className;
        Object.assign(made.dataset, element.dataset);
        made.append(...element.childNodes);
        element.replaceWith(made);
        return made;
      }

      function toggle(element, kind, value) {
        const made = button(element);
        made.setAttribute('aria-pressed', 'false');
        made.addEventListener('click', () => {
          const isWanted = !wanted[kind].delete(value);
          if (isWanted) wanted[kind].add(value);
          made.setAttribute('aria-pressed', String(isWanted));
          filter();
        });
        toggles.push(made);
      }
      document.querySelectorAll('.total').forEach((element) => toggle(element, 'verdict', element.dataset.verdict));
      document.querySelectorAll('.cause').forEach((element) => toggle(element, 'code', element.dataset.code));

      let typing;
      search.addEventListener('input', () => {
        clearTimeout(typing);
        typing = setTimeout(filter, 150);
      });
      controls.querySelector('.all').addEventListener('click', () => {
        search.value = '';
        wanted.verdict.clear();
        wanted.code.clear();
        for (const made of toggles) made.setAttribute('aria-pressed', 'false');
        filter();
      });

      const directions = { none: 'ascending', ascending: 'descending', descending: 'none' };
      const compare = {
        name: (a, b) => collator.compare(a.name, b.name),
        bytes: (a, b) => a.bytes - b.bytes,
        verdict: (a, b) => collator.compare(b.verdict, a.verdict),
        codes: (a, b) => (a.codes < b.codes ? -1 : a.codes > b.codes ? 1 : 0),
      };
      const heads = document.querySelectorAll('th[data-key]');
      for (const head of heads) {
        head.setAttribute('aria-sort', 'none');
        button(head.firstElementChild).addEventListener('click', () => {
          const direction = directions[head.getAttribute('aria-sort')];
          for (const other of heads) other.setAttribute('aria-sort', 'none');
          head.setAttribute('aria-sort', direction);
          const sign = direction === 'descending' ? -1 : 1;
          const sorted = [...rows].sort((a, b) =>
            direction === 'none' ? a.order - b.order
              : sign * compare[head.dataset.key](a, b) || a.order - b.order);
          // Out of the page meanwhile: in it, each move would look at all gaps that others left.
          const table = body.parentNode;
          body.remove();
          for (const row of sorted) body.append(row.element);
          table.append(body);
        });
      }

      controls.hidden = false;
      filter();
    });

    """
}
