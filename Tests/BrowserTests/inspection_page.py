"""The inspection page in a real browser. Arguments: the built program, a sample PDF, the browser's path.

Run by the Swift test beside it, or by hand: tools/browser-tests
"""

import json
import pathlib
import subprocess
import sys
import time
import unittest

import browser_page
from axe_playwright_python.sync_playwright import Axe
from browser_page import PROGRAM, SAMPLE


class Inspected(browser_page.BrowserPage):
    """A page of `inspect`."""

    allowed = ("file:", "data:")

    def open(self, width=1400, height=900, **options):
        return super().open(viewport={"width": width, "height": height}, **options)


# A briefing that says two things of one quantity, on two pages, and names a day that there is not.
SLIPS = """<!DOCTYPE html><html lang="ko"><meta charset="utf-8"><style>
body { font: 12pt/1.6 "Noto Sans CJK KR", "NanumGothic", sans-serif } h1 { font-size: 20pt } h2 { font-size: 15pt; break-before: page }
</style><h1>2025년 재생에너지 통계</h1><p>2024년 4월 31일 열린 회의에서 통계를 확정하였다.</p>
<p>조사는 해마다 이루어지며, 이번에는 발전소 240곳이 응답하였다.</p>
<h2>풍력</h2><p>환율은 1달러에 1,380원을 적용하였고, 자료는 (가)와 (나)에서 얻었다.</p>
<table border="1" cellspacing="0" cellpadding="6"><tr><th>구분</th><th>건수</th></tr>
<tr><td>가</td><td>10</td></tr><tr><td>나</td><td>20</td></tr><tr><td>다</td><td>30</td></tr><tr><td>합계</td><td>70</td></tr></table></html>"""


class FindingsOfLint(Inspected):
    @classmethod
    def write_page(cls):
        source, pdf = f"{cls.folder.name}/slips.html", f"{cls.folder.name}/slips.pdf"
        pathlib.Path(source).write_text(SLIPS, encoding="utf-8")
        subprocess.run(
            [browser_page.BROWSER, "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={pdf}", source],
            check=True, capture_output=True)
        subprocess.run([PROGRAM, "inspect", pdf, "-o", str(cls.file)], check=True)
        run = subprocess.run([PROGRAM, "lint", pdf, "--format", "json", "--fail-on", "never"], check=True, capture_output=True)
        cls.findings = json.loads(run.stdout)["findings"]

    def test_what_the_briefing_says_against_itself_is_in_the_list_and_on_the_page(self):
        page = self.open()
        self.assertEqual({finding["rule"] for finding in self.findings}, {"impossible-day", "table-sum"})
        for finding in self.findings:
            entry = page.locator("#findings > li", has_text=finding["rule"])
            self.assertEqual(entry.count(), 1)
            self.assertIn(finding["message"], entry.inner_text())
            number = entry.locator("[data-finding]").get_attribute("data-finding")
            for side, quotation in enumerate(finding["quotations"]):
                marks = page.locator(f'rect[data-finding="{number}"][data-side="{side}"]')
                self.assertEqual(marks.count(), len(quotation["at"]))
                self.assertIn(quotation["text"], entry.locator(".quotation").nth(side).inner_text())
                place = quotation["at"][0]
                box = [float(marks.first.get_attribute(name)) for name in ("x", "y", "width", "height")]
                # The frame stands around the place.
                self.assertLessEqual(box[0], place["box"][0])
                self.assertGreaterEqual(box[1] + box[3], place["box"][3])

    def test_each_side_of_a_finding_jumps_to_its_mark(self):
        page = self.open()
        for finding in self.findings:
            entry = page.locator("#findings > li", has_text=finding["rule"])
            number = entry.locator("[data-finding]").get_attribute("data-finding")
            for side, quotation in enumerate(finding["quotations"]):
                entry.locator(".quotation").nth(side).click()
                mark = page.locator(f'rect.chosen[data-finding="{number}"][data-side="{side}"]').first
                self.assertTrue(mark.evaluate("e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; }"))
                page.wait_for_function(f"document.querySelector('#position').textContent.startsWith('{quotation['at'][0]['page']} ')")

    def test_a_mark_on_the_page_chooses_its_finding(self):
        page = self.open()
        page.locator("[data-badge='1']").first.click()
        self.assertEqual(page.evaluate("document.activeElement.dataset.finding"), "1")
        self.assertGreater(page.locator("rect.chosen[data-finding='1']").count(), 0)

    def test_a_part_of_the_pages_is_not_held_against_itself(self):
        part = f"{self.folder.name}/part.html"
        subprocess.run([PROGRAM, "inspect", f"{self.folder.name}/slips.pdf", "-p", "1", "-o", part], check=True)
        self.assertNotIn("impossible-day", pathlib.Path(part).read_text(encoding="utf-8"))


class InspectionPage(Inspected):

    @classmethod
    def write_page(cls):
        subprocess.run([PROGRAM, "inspect", SAMPLE, "-o", str(cls.file)], check=True)
        cls.model = json.loads(subprocess.run([PROGRAM, "convert", SAMPLE], check=True, capture_output=True).stdout)

    def article(self):
        """The article of the model with the most blocks, and its first block that has children."""
        articles = [article for section in self.model["sections"] for article in section["articles"]]
        article = max(articles, key=lambda article: len(article.get("body", [])))
        return article, next(block for block in article["body"] if block.get("children"))

    def shape(self, page, node):
        return page.locator(f'rect[data-node="{node}"]').first

    def row(self, page, node):
        return page.locator(f'[role=treeitem][data-id="{node}"] > .row')

    # The file

    def test_is_one_file_that_needs_no_network(self):
        self.open()
        self.assertIn(self.file.as_uri(), self.requests)
        self.assertEqual([url for url in self.requests if not url.startswith(("file:", "data:"))], [])

    def test_is_small_and_opens_fast(self):
        size = self.file.stat().st_size / self.model["source"]["pageCount"]
        self.assertLess(size, 6_000_000 / 20, "bytes for each page")
        start = time.monotonic()
        page = self.open()
        ready = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        self.assertLess(ready, 1000, f"ready after {ready:.0f} ms, {time.monotonic() - start:.2f} s with the start of the page")

    def test_the_tree_is_the_model(self):
        page = self.open()
        ids = set(page.eval_on_selector_all("[role=treeitem]", "items => items.map(item => item.dataset.id)"))

        def blocks(children):
            for block in children:
                yield block["id"]
                yield from blocks(block.get("children", []))
                yield from blocks(block.get("notes", []))

        wanted = [id for section in self.model["sections"] for article in section["articles"] for id in blocks(article.get("body", []))]
        self.assertGreater(len(wanted), 20)
        self.assertEqual([id for id in wanted if id not in ids], [])

    # Layers

    def test_every_layer_switches_by_pointer_and_by_key(self):
        page = self.open()
        boxes = page.locator("[data-switch]")
        self.assertGreaterEqual(boxes.count(), 10)
        shown = "name => [...document.querySelectorAll(`[data-layer=${name}]`)].filter(layer => getComputedStyle(layer).display !== 'none').length"
        for index in range(boxes.count()):
            box = boxes.nth(index)
            name, key = box.get_attribute("data-switch"), box.get_attribute("data-key")
            there = page.locator(f"[data-layer={name}]").count()
            with self.subTest(name):
                box.set_checked(True)
                self.assertEqual(page.evaluate(shown, name), there)
                box.set_checked(False)
                self.assertEqual(page.evaluate(shown, name), 0)
                page.keyboard.press(key)
                self.assertEqual((box.is_checked(), page.evaluate(shown, name)), (True, there))

    def test_counts_are_those_of_the_model(self):
        page = self.open()
        findings = int(page.locator("[data-switch=findings] ~ .count").inner_text())
        # The sample says nothing against itself but in its diagnostics.
        self.assertEqual(findings, sum(len(diagnostic.get("at", [])) for diagnostic in self.model["diagnostics"]))

    # Page and tree

    def test_pointing_at_a_block_lights_its_node_and_the_other_way_round(self):
        page = self.open()
        article, block = self.article()
        self.row(page, article["id"]).click()
        child = block["children"][0]["id"]
        self.row(page, block["id"]).click()
        self.shape(page, child).scroll_into_view_if_needed()
        self.shape(page, child).hover()
        self.assertIn("lit", self.row(page, child).get_attribute("class"))
        self.row(page, block["id"]).hover()
        self.assertIn("lit", self.shape(page, block["id"]).get_attribute("class"))
        self.assertNotIn("lit", self.shape(page, child).get_attribute("class"))

    def test_a_click_on_a_block_opens_the_tree_at_it_and_says_why(self):
        page = self.open()
        _, block = self.article()
        child = block["children"][0]
        self.shape(page, child["id"]).scroll_into_view_if_needed()
        self.shape(page, child["id"]).click()
        self.assertTrue(self.row(page, child["id"]).is_visible())
        self.assertEqual(page.locator("[role=treeitem][aria-selected=true]").get_attribute("data-id"), child["id"])
        details = page.locator("#details-body").inner_text()
        for words in [child["id"], f"Type: {child['type']}", f"Depth: under {block['id']}", f'"page": {child["at"][0]["page"]}']:
            self.assertIn(words, details)
        shown = json.loads(page.locator("#details-body pre").inner_text())
        self.assertEqual({key: shown.get(key) for key in ("id", "type", "text")}, {key: child.get(key) for key in ("id", "type", "text")})

    def test_the_page_gives_the_reasons_that_explain_gives(self):
        page = self.open()
        _, block = self.article()
        text = subprocess.run([PROGRAM, "explain", SAMPLE, block["id"]], check=True, capture_output=True, text=True).stdout
        reasons = [line.removeprefix("  because ") for line in text.splitlines() if line.startswith("  because ")]
        page.evaluate("id => document.querySelector(`rect[data-node='${id}']`).dispatchEvent(new MouseEvent('click', {bubbles: true}))", block["id"])
        details = page.locator("#details-body").text_content()
        self.assertGreaterEqual(len(reasons), 3)
        self.assertEqual([reason for reason in reasons if reason not in details], [])

    def test_the_tree_works_with_the_keyboard_alone(self):
        page = self.open()
        page.locator("[role=tree] [tabindex='0']").focus()
        focused = lambda: page.evaluate("document.activeElement.dataset.id")
        first = focused()
        page.keyboard.press("ArrowDown")
        second = focused()
        self.assertNotEqual(first, second)
        page.keyboard.press("ArrowRight")
        self.assertEqual(page.evaluate("document.activeElement.getAttribute('aria-expanded')"), "true")
        page.keyboard.press("ArrowRight")
        child = focused()
        self.assertEqual(page.evaluate("document.activeElement.parentElement.closest('[role=treeitem]').dataset.id"), second)
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("[aria-selected=true]").get_attribute("data-id"), child)
        page.keyboard.press("ArrowLeft")
        self.assertEqual(focused(), second)
        page.keyboard.press("End")
        self.assertNotEqual(focused(), second)
        self.assertEqual(page.locator("[role=tree] [tabindex='0']").count(), 1)

    # Search, pages, findings

    def test_one_syllable_is_enough_to_find(self):
        page = self.open()
        page.keyboard.press("/")
        page.keyboard.insert_text("정")
        found = int(page.locator("#hits").inner_text().split()[0])
        self.assertGreater(found, 3)
        self.assertEqual(page.locator(".row.hit").count(), found)
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("#hits").inner_text(), f"1 of {found}")
        chosen = page.locator("[aria-selected=true] > .row > .text").inner_text()
        self.assertIn("정", chosen)
        page.keyboard.press("Escape")
        self.assertEqual((page.locator(".hit").count(), page.locator("#search").input_value()), (0, ""))

    def test_keys_turn_the_pages(self):
        page = self.open()
        number = lambda: page.locator("#position").inner_text().split()[0]
        page.keyboard.press("n")
        page.wait_for_function("document.querySelector('#position').textContent.startsWith('2 ')")
        page.keyboard.press("n")
        page.keyboard.press("p")
        page.wait_for_function("document.querySelector('#position').textContent.startsWith('2 ')")
        self.assertEqual(number(), "2")
        page.locator("#next").click()
        page.wait_for_function("document.querySelector('#position').textContent.startsWith('3 ')")

    def test_keys_do_nothing_when_they_are_switched_off(self):
        page = self.open()
        page.locator(".keys > summary").click()
        page.locator("#keys").set_checked(False)
        before = page.locator("[data-switch=words]").is_checked()
        page.locator("#pages").focus()
        page.keyboard.press("w")
        self.assertEqual(page.locator("[data-switch=words]").is_checked(), before)

    def test_a_finding_jumps_to_its_place(self):
        if not self.model["diagnostics"]:
            self.skipTest("the sample has no diagnostics")
        page = self.open()
        page.keyboard.press("f")
        at = self.model["diagnostics"][0]["at"][0]["page"]
        page.wait_for_function(f"document.querySelector('#position').textContent.startsWith('{at} ')")
        self.assertEqual(page.locator("rect.chosen[data-finding='1']").count(), 1)

    # For everybody

    def test_has_no_serious_accessibility_findings(self):
        for scheme in ("light", "dark"):
            with self.subTest(scheme):
                page = self.open(color_scheme=scheme)
                _, block = self.article()
                page.evaluate("id => document.querySelector(`rect[data-node='${id}']`).dispatchEvent(new MouseEvent('click', {bubbles: true}))", block["id"])
                results = Axe().run(page).response
                self.assertGreater(len(results["passes"]), 15, "rules that were tried")
                violations = results["violations"]
                serious = [
                    f"{violation['id']}: {violation['help']}: {violation['nodes'][0]['html'][:200]}"
                    for violation in violations
                    if violation["impact"] in ("serious", "critical")
                ]
                self.assertEqual(serious, [])

    def test_images_have_names(self):
        page = self.open()
        names = page.eval_on_selector_all("img", "images => images.map(image => image.alt)")
        self.assertEqual(len(names), self.model["source"]["pageCount"])
        self.assertTrue(all(name.startswith("Page ") for name in names))

    def test_four_times_enlarged_nothing_runs_off_the_side(self):
        # A window of 1280 by 1024 at 400 %.
        page = self.open(width=320, height=256)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
        self.assertTrue(page.locator("#search").is_visible())

    def test_prints_the_sheets_and_the_tree(self):
        page = self.open()
        page.emulate_media(media="print")
        self.assertFalse(page.locator("#search").is_visible())
        self.assertTrue(page.locator(".sheet").first.is_visible())
        self.assertTrue(self.row(page, self.article()[1]["id"]).is_visible())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
