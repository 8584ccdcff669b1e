namespace DmeGrpc.Cli.EditionDiffs.Html;

/// <summary>The look of the page and the few lines that filter its tables. Both must be free of &lt; and &amp;.</summary>
internal static class PageStyle
{
    public const string Css = """

        :root { color-scheme: light dark; --ink: #1c2430; --soft: #5a6675; --paper: #ffffff; --line: #d9dee5; --head: #f3f5f8;
          --added: #1f7a4d; --closed: #b4541a; --reopened: #1a73a8; --changed: #8a6100; --removed: #b3261e; --better: #1f7a4d; --worse: #b3261e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #a3aebc; --paper: #14181e; --line: #333c48; --head: #1d232c;
          --added: #5cc795; --closed: #eb9a63; --reopened: #6bb8e6; --changed: #dbb24a; --removed: #f28b82; --better: #5cc795; --worse: #f28b82; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 80rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        h1 { margin: 0 0 .75rem; font-size: 1.7rem; overflow-wrap: anywhere; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.2rem; }
        header p { margin: .15rem 0; }
        .kicker { color: var(--soft); }
        figure { margin: 0 0 1.5rem; }
        figcaption, .note, caption { color: var(--soft); font-size: .875rem; }
        svg { display: block; width: 100%; max-width: 60rem; height: auto; font: 12px system-ui, sans-serif; }
        svg text { fill: var(--ink); }
        svg .heading { font-weight: 600; font-size: 13px; }
        svg rect { fill: var(--soft); }
        svg .added { fill: var(--added); } svg .closed { fill: var(--closed); } svg .reopened { fill: var(--reopened); }
        svg .changed { fill: var(--changed); } svg .removed { fill: var(--removed); }
        svg .better { fill: var(--better); } svg .worse { fill: var(--worse); }
        .scroll { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; }
        caption { padding-bottom: .4rem; text-align: left; }
        th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { color: var(--soft); font-weight: 600; font-size: .875rem; white-space: nowrap; }
        tbody th { font-weight: 500; }
        td p { margin: 0 0 .3rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .zero { color: var(--soft); }
        .code { font-family: ui-monospace, monospace; white-space: nowrap; }
        .place { color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
        .verdict { font-weight: 600; }
        .kind { font-weight: 600; }
        .kind.added { color: var(--added); } .kind.closed { color: var(--closed); } .kind.reopened { color: var(--reopened); }
        .kind.changed { color: var(--changed); } .kind.removed { color: var(--removed); }
        form { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: baseline; margin-bottom: 1rem; padding: .6rem .8rem; background: var(--head); border-radius: 6px; }
        form[hidden] { display: none; }
        label { display: inline-flex; gap: .5rem; align-items: baseline; color: var(--soft); }
        select, input { padding: .25rem .4rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); color: var(--ink); font: inherit; }
        output { color: var(--soft); }
        @media print { form { display: none; } }

        """;

    public const string Script = """

        for (const form of document.querySelectorAll('form[data-for]')) {
          const rows = Array.from(document.querySelectorAll('#' + form.dataset.for + ' tbody tr'));
          const texts = rows.map(row => row.textContent.toLowerCase());
          const filter = () => {
            const words = form.elements.words.value.toLowerCase().split(' ').filter(Boolean);
            const choices = Array.from(form.querySelectorAll('select')).filter(select => select.value);
            let shown = 0;
            rows.forEach((row, i) => {
              row.hidden = !(choices.every(select => row.dataset[select.name] === select.value) ? words.every(word => texts[i].includes(word)) : false);
              shown += row.hidden ? 0 : 1;
            });
            form.querySelector('output').textContent = shown + ' of ' + rows.length;
          };
          form.addEventListener('input', filter);
          form.addEventListener('submit', event => event.preventDefault());
          form.hidden = false;
          filter();
        }

        """;
}
