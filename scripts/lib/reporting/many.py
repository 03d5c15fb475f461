"""Makes a page of many rows out of one of few: `many.py N <page >page`. Names are numbered, so that they differ."""
import sys

count = int(sys.argv[1])
page = sys.stdin.read()
start = page.index('<tr role="row" data-verdict')
end = page.index("</tbody></table></section></main>")
rows = [row + "</td></tr>\n" for row in page[start:end].split("</td></tr>\n") if "role=\"row\"" in row]
sys.stdout.write(page[:start])
for number in range(count):
    row = rows[number * 7919 % len(rows)]
    sys.stdout.write(row.replace('translate="no">', f'translate="no">{number} ', 1))
sys.stdout.write(page[end:])
