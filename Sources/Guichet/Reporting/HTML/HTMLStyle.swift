/// How the page looks: on a screen, light or dark, wide or narrow, and on paper. Its colours meet WCAG 2.2 AA on their
/// backgrounds, and each says nothing that a word does not.
///
/// Its hash is in the page's security policy: the same bytes for every report. Rows of a table cannot be left out of the
/// layout while they are out of sight (CSS Containment 2, 4.1), so that they are grids here; their roles are in the markup.
enum HTMLStyle {
  static let text = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcfa; --raised: #f4f2ee; --ink: #1d1c1a; --soft: #5d5a55; --line: #dedad3; --strong-line: #8a857c;
      --yes: #16693a; --no: #ad1f1a; --unsure: #7d5300; --link: #1b4f8f; --bar: #b9b3a8;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #191817; --raised: #242220; --ink: #edebe7; --soft: #aeaaa3; --line: #37342f; --strong-line: #837e75;
        --yes: #71c795; --no: #ff958a; --unsure: #e2b45a; --link: #93bcf5; --bar: #5f5a52;
      }
    }
    * { box-sizing: border-box; }
    html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
    body {
      max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.5rem 6rem; background: var(--paper); color: var(--ink);
      font-variant-numeric: tabular-nums;
    }
    h1 { margin: 0; font-size: 1.75rem; font-weight: 600; letter-spacing: -0.015em; line-height: 1.2; }
    h2 { margin: 2.5rem 0 0.75rem; font-size: 1.125rem; font-weight: 600; }
    p { margin: 0.5rem 0; }
    ul, ol, dl { margin: 0; padding: 0; list-style: none; }
    code { font: 0.8125em/1.4 ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; color: var(--soft); white-space: nowrap; }
    small, .facts, caption, .controls p { font-size: 0.875rem; color: var(--soft); }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    [hidden] { display: none !important; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 0.5rem; padding: 0.25rem 0.5rem; background: var(--paper); color: var(--link); }
    .notice { padding: 0.75rem 1rem; border-left: 4px solid var(--unsure); background: var(--raised); }

    button, input { font: inherit; color: inherit; background: none; border: 1px solid var(--strong-line); }
    button { border-color: transparent; border-radius: 6px; text-align: inherit; cursor: pointer; }
    button:hover { background: var(--raised); }
    button[aria-pressed=true] { border-color: var(--link); background: var(--raised); }

    .conforme { color: var(--yes); fill: var(--yes); }
    .non-conforme { color: var(--no); fill: var(--no); }
    .not-verifiable { color: var(--unsure); fill: var(--unsure); }
    .totals { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-left: -0.5rem; }
    .total { display: inline-block; padding: 0.25rem 0.5rem; }
    .total b { font-size: 1.75rem; font-weight: 600; line-height: 1.2; margin-right: 0.25rem; }
    .proportions { display: block; width: 100%; height: 6px; margin-top: 0.5rem; }

    .causes { margin: 0 -0.5rem; }
    .cause {
      display: grid; grid-template-columns: minmax(0, 1fr) 12rem 9rem; gap: 0 1rem; align-items: center;
      width: 100%; padding: 0.3rem 0.5rem; border-radius: 6px;
    }
    .bar { width: 100%; height: 8px; }
    .bar .all { fill: var(--bar); }
    .bar .refused { fill: var(--no); }
    .count { color: var(--soft); font-size: 0.875rem; }
    .count b { display: inline-block; min-width: 2.5rem; text-align: right; color: var(--ink); font-size: 1rem; font-weight: 600; }

    .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin-bottom: 0.75rem; }
    .controls input { width: 16rem; max-width: 100%; padding: 0.3rem 0.6rem; border-radius: 6px; }
    .controls button { padding: 0.3rem 0.75rem; border-color: var(--strong-line); }
    .controls p { margin: 0 0 0 auto; }

    table { width: 100%; border-collapse: collapse; }
    caption { text-align: left; padding-bottom: 0.5rem; }
    th { text-align: left; font-weight: 600; }
    main > section > table, main > section > table > thead, main > section > table > tbody { display: block; }
    main > section > table > caption { display: block; }
    main > section > table > * > tr {
      display: grid; gap: 0.25rem 1.25rem; align-items: start; padding: 0.875rem 0; border-top: 1px solid var(--line);
    }
    .without-pages > * > tr { grid-template-columns: minmax(0, 4fr) 5rem 9rem minmax(0, 7fr); }
    .with-pages > * > tr { grid-template-columns: 5.75rem minmax(0, 4fr) 5rem 9rem minmax(0, 7fr); }
    main > section > table > thead > tr {
      position: sticky; top: 0; z-index: 1; padding: 0.4rem 0; background: var(--paper); border-top: 0;
      border-bottom: 1px solid var(--strong-line); font-size: 0.875rem; color: var(--soft); align-items: baseline;
    }
    main > section > table > tbody > tr { content-visibility: auto; contain-intrinsic-size: auto 7rem; }
    .with-pages > tbody > tr { contain-intrinsic-size: auto 10rem; }
    main > section > table > tbody > tr:first-child { border-top: 0; }
    th button { margin: -0.2rem -0.4rem; padding: 0.2rem 0.4rem; font-weight: inherit; }
    th button::after { content: "\\2195"; margin-left: 0.35em; opacity: 0.6; }
    [aria-sort=ascending] button::after { content: "\\2191"; opacity: 1; }
    [aria-sort=descending] button::after { content: "\\2193"; opacity: 1; }

    .name { font-weight: 600; overflow-wrap: anywhere; }
    .directory, tbody small { display: block; font-size: 0.875rem; font-weight: 400; color: var(--soft); overflow-wrap: anywhere; }
    .size { white-space: nowrap; }
    .page svg, .unseen { display: block; max-width: 100%; border: 1px solid var(--line); }
    .page svg { width: auto; height: auto; background: #fff; }
    .page rect { fill: none; stroke: #fff; stroke-width: 4; }
    .page rect.mark { stroke: #d0201a; stroke-width: 2; }
    .unseen { display: grid; place-items: center; width: 5.5rem; height: 4.5rem; border-style: dashed; text-align: center; }
    .unseen span { padding: 0.25rem; font-size: 0.8125rem; color: var(--soft); }
    td.verdict { font-weight: 600; white-space: nowrap; }
    td.reasons { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: baseline; }
    td.reasons > ul, details[open] { flex: 0 0 100%; min-width: 0; }
    td.reasons li { margin-bottom: 0.6rem; }
    .severity { font-size: 0.8125rem; font-weight: 600; color: var(--soft); }
    .severity::after { content: " \\00b7"; }
    .remedy .severity::after { content: none; }
    .refusal .severity { color: var(--no); }
    .advice .severity, .fault .severity { color: var(--unsure); }
    .remedy bdi { overflow-wrap: anywhere; }
    .action { display: block; padding-left: 1.25rem; color: var(--soft); }
    .action::before { content: "\\2192"; display: inline-block; width: 1.25rem; margin-left: -1.25rem; }
    .nothing { margin: 0; color: var(--soft); }

    details { font-size: 0.8125rem; }
    summary { display: inline-block; color: var(--link); cursor: pointer; padding: 0.25rem 0; }
    summary::before { content: "+"; display: inline-block; width: 1em; }
    [open] > summary::before { content: "\\2212"; }
    details dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: 0.35rem 1.25rem; padding: 0.35rem 0 0.6rem; }
    details dl > :last-child { grid-column: 1 / -1; }
    dt { color: var(--soft); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .pages { overflow-x: auto; }
    details th, details td { padding: 0.2rem 0.9rem 0.2rem 0; border-top: 1px solid var(--line); font-weight: 400; vertical-align: top; }
    details thead th { border-top: 0; color: var(--soft); white-space: nowrap; }

    @media screen and (max-width: 52rem) {
      body { padding: 1.5rem 1rem 4rem; }
      .cause { grid-template-columns: minmax(0, 1fr) auto; }
      .cause .bar { display: none; }
      main > section > table > thead > tr { position: static; display: flex; flex-wrap: wrap; }
      .with-pages > thead > tr > :first-child { display: none; }
      .without-pages > tbody > tr {
        grid-template: "name name" auto "verdict size" auto "reasons reasons" auto / 1fr auto;
      }
      .with-pages > tbody > tr {
        grid-template: "page name name" auto "page verdict size" 1fr "reasons reasons reasons" auto / 5.75rem 1fr auto;
      }
      tbody > tr > .page { grid-area: page; }
      main > section > table > tbody > tr > th { grid-area: name; }
      tbody > tr > .size { grid-area: size; }
      tbody > tr > .verdict { grid-area: verdict; }
      tbody > tr > .reasons { grid-area: reasons; }
    }

    @media print {
      @page { margin: 14mm; }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; }
      :root { --paper: #fff; --raised: #fff; }
      .skip, .controls, details:not([open]) { display: none; }
      h2 { break-after: avoid; }
      main > section > table { display: table; table-layout: fixed; }
      [data-key=name] { width: 27%; }
      [data-key=bytes] { width: 20mm; }
      [data-key=verdict] { width: 36mm; }
      .with-pages > thead > tr > :first-child { width: 22mm; }
      main > section > table > thead { display: table-header-group; }
      main > section > table > tbody { display: table-row-group; }
      main > section > table > caption { display: none; }
      main > section > table > * > tr { display: table-row; break-inside: avoid; content-visibility: visible; }
      .page svg { max-width: 18mm; max-height: 26mm; }
      .unseen { width: 18mm; }
      td.reasons { display: table-cell; }
      main > section > table > * > tr > * { padding: 2.5mm 3mm 2.5mm 0; border-top: 1px solid var(--line); vertical-align: top; }
      th button { display: contents; }
      th button::after { content: none; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """
}
