"""Looks at pages that guichet reported: `check.py DIR PAGE…`, each a file DIR/PAGE.html. Pictures are put beside them."""
import pathlib
import re
import subprocess
import sys

import axe_playwright_python
from browser import Browser
from selenium.webdriver.common.keys import Keys

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = {"light": ("light", 1280), "dark": ("dark", 1280), "narrow": ("light", 390), "narrow-dark": ("dark", 390)}

failures = []


def expect(truth, what):
    if not truth:
        failures.append(what)
        print(f"  FAILED: {what}")


def shown(browser):
    return browser.run("return [...document.querySelectorAll('main > section > table > tbody > tr')]"
                       ".filter((row) => row.getClientRects().length > 0).map((row) => row.dataset)")


def names(browser):
    return browser.run("return [...document.querySelectorAll('main > section > table > tbody > tr:not([hidden])')]"
                       ".map((row) => (row.querySelector('.directory')?.textContent ?? '')"
                       " + row.querySelector('.name').textContent)")


def accessible(browser, label):
    """Nothing that axe-core can tell is amiss. Rows are alike: it looks at some of them."""
    # Rows that are laid out only when they are seen move under it, and then seem to lie on one another.
    browser.run("document.querySelectorAll('main > section > table > tbody > tr')"
                ".forEach((row) => { row.style.contentVisibility = 'visible'; })")
    browser.settle()
    # The page's own policy would not let it in; a debugger may.
    browser.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
    results = browser.driver.execute_async_script(
        "const [standards, done] = arguments;"
        "axe.run({exclude: [['main > section > table > tbody > tr:nth-child(n+30)']]},"
        " {runOnly: standards, resultTypes: ['violations', 'incomplete']}).then(done);", STANDARDS)
    for violation in results["violations"]:
        nodes = [node["html"][:120] for node in violation["nodes"]]
        expect(False, f"{label}: {violation['id']}: {violation['help']} ({len(nodes)}): {nodes[0]}")
    unsure = sorted({item["id"] for item in results["incomplete"]})
    print(f"  axe {label}: {len(results['passes'])} rules passed, {len(results['violations'])} violated"
          + (f", to be looked at: {', '.join(unsure)}" if unsure else ""))


def look(browser, page):
    for look, (scheme, width) in LOOKS.items():
        browser.open(page, scheme, width)
        expect(browser.run("return document.documentElement.scrollWidth <= innerWidth"), f"{look}: scrolls sideways")
        browser.picture(page.with_name(f"{page.stem}-{look}-top.png"))
        browser.run("document.querySelector('#documents').scrollIntoView({behavior: 'instant'})")
        browser.settle()
        browser.picture(page.with_name(f"{page.stem}-{look}-rows.png"))
        browser.run("document.querySelectorAll('details').forEach((element) => { element.open = true; })")
        browser.settle()
        if look == "light":
            browser.picture(page.with_name(f"{page.stem}-{look}-details.png"))
        expect(browser.run("return document.documentElement.scrollWidth <= innerWidth"),
               f"{look}: scrolls sideways with all values shown")
        accessible(browser, look)
    browser.open(page)
    browser.print(page.with_name(f"{page.stem}-print.pdf"))
    text = subprocess.run(["pdftotext", page.with_name(f"{page.stem}-print.pdf"), "-"], capture_output=True, text=True)
    rows = browser.run("return document.querySelectorAll('main > section > table > tbody > tr').length")
    verdicts = len(re.findall(r"[✓✗] (?:Non c|C)onforme", text.stdout))
    # The totals are two more.
    expect(verdicts == rows + 2, f"print: {verdicts} verdicts for {rows} rows")


def without_script(browser, page):
    browser.open(page, script=False)
    expect(not browser.find("button:not([hidden] *)"), "controls that do nothing without the script")
    browser.picture(page.with_name(f"{page.stem}-without-script.png"))


def filter(browser, page):
    browser.open(page)
    everything = shown(browser)
    status = browser.find("[role=status]")[0]
    for button in browser.find(".cause") + browser.find(".total"):
        code, verdict = button.get_dom_attribute("data-code"), button.get_dom_attribute("data-verdict")
        button.click()
        expected = [row for row in everything if row["verdict"] == verdict or code in row["codes"].split(" ")]
        expect(shown(browser) == expected, f"filter by {code or verdict}")
        expect(re.search(r"\d+", status.text)[0] == str(len(expected)), f"status after {code or verdict}: {status.text}")
        expect(button.get_attribute("aria-pressed") == "true", "a button that is pressed says so")
        button.click()
    expect(shown(browser) == everything, "all rows are back")
    search = browser.find("input[type=search]")[0]
    search.send_keys("RIB")
    browser.driver.execute_async_script("setTimeout(arguments[0], 400)")
    found = names(browser)
    expect(found and all("rib" in name.lower() for name in found), f"search: {found}")
    browser.find("button.all")[0].click()
    expect(shown(browser) == everything, "show all")
    # By keyboard alone.
    first = browser.find(".total")[0]
    browser.run("arguments[0].focus()", first)
    browser.driver.switch_to.active_element.send_keys(Keys.SPACE)
    expect(len(shown(browser)) < len(everything), "a filter by keyboard")
    browser.find("button.all")[0].click()


def sort(browser, page):
    browser.open(page)
    original = names(browser)
    for head in browser.find("th[data-key]"):
        key, button = head.get_attribute("data-key"), head.find_element("css selector", "button")
        orders = []
        for direction in ("ascending", "descending", "none"):
            button.click()
            expect(head.get_attribute("aria-sort") == direction, f"{key} says it is sorted {direction}")
            orders.append(names(browser))
            if key == "bytes" and direction != "none":
                sizes = [int(row["bytes"]) for row in shown(browser)]
                expect(sizes == sorted(sizes, reverse=direction == "descending"), f"sizes {direction}")
        expect(sorted(orders[0]) == sorted(original), f"sorting by {key} loses no row")
        expect(orders[0] != orders[1] and orders[2] == original, f"sorting by {key} and back")


def many(browser, page):
    """How long it takes, and that nothing is lost."""
    load = browser.open(page)
    rows = len(browser.find("main > section > table > tbody > tr"))
    cause = browser.find(".cause")[0]
    filtering = browser.timed(cause.click)
    back = browser.timed(cause.click)
    by_name = browser.timed(browser.find("th[data-key=name] button")[0].click)
    by_size = browser.timed(browser.find("th[data-key=bytes] button")[0].click)
    end = browser.timed(lambda: browser.run("scrollTo(0, document.body.scrollHeight)"))
    megabytes = page.stat().st_size / 1e6
    print(f"  {rows} rows, {megabytes:.1f} MB: loaded in {load:.2f} s, filtered in {filtering:.2f} s and back in "
          f"{back:.2f} s, sorted by name in {by_name:.2f} s and by size in {by_size:.2f} s, end reached in {end:.2f} s")


def main():
    directory = pathlib.Path(sys.argv[1])
    browser = Browser()
    try:
        print(browser.driver.capabilities["browserName"], browser.driver.capabilities["browserVersion"])
        for name in sys.argv[2:]:
            page = directory / f"{name}.html"
            print(page.name)
            if name == "many":
                many(browser, page)
            else:
                look(browser, page)
                filter(browser, page)
                sort(browser, page)
                without_script(browser, page)
            for complaint in browser.complaints():
                expect(False, f"the browser complains: {complaint}")
    finally:
        browser.close()
    print(f"{len(failures)} failures")
    sys.exit(1 if failures else 0)


main()
