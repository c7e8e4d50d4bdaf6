#!/bin/sh
# Fail when a text has no English, when its English is doubtful, or when a translation file is
# older than the pages: the texts are collected again in a copy, and the copy is compared.
set -eu
po=locale/en/LC_MESSAGES/django.po
copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
[ -f "$po" ] || { echo "There is no $po: make messages" >&2; exit 1; }
problems=0
problem() {
    echo "$1" >&2
    problems=1
}
# What counts are texts and their English: not the date, the order or the file a text stands in.
texts_of() {
    msgcat --no-location --sort-output --no-wrap "$1" | grep -v '^"POT-Creation-Date'
}

git ls-files --cached --others --exclude-standard -z -- ':!tests' ':!docs' | xargs -0 cp --parents --target-directory "$copy" 2>/dev/null || true
ln -s "$PWD/.venv" "$copy/.venv"
(cd "$copy" && scripts/make_messages.sh)

texts_of "$po" > "$copy/committed"
texts_of "$copy/$po" > "$copy/collected"
diff -u --label "$po" --label "the texts in the code" "$copy/committed" "$copy/collected" >&2 ||
    problem "$po is older than the code: make messages"

untranslated="$(msgattrib --untranslated --no-obsolete "$copy/$po" | grep -A1 '^msgid' || true)"
[ -z "$untranslated" ] || problem "Without English in $po:
$untranslated"

fuzzy="$(msgattrib --only-fuzzy --no-obsolete "$copy/$po" | grep -A1 '^msgid' || true)"
[ -z "$fuzzy" ] || problem "Doubtful English (fuzzy) in $po:
$fuzzy"

msgfmt --check --output-file "$copy/fresh.mo" "$po" || problem "$po has a mistake in its format"
msgunfmt "$copy/fresh.mo" > "$copy/fresh" 2>/dev/null || true
msgunfmt "${po%.po}.mo" > "$copy/compiled" 2>/dev/null || true
cmp -s "$copy/fresh" "$copy/compiled" || problem "${po%.po}.mo is older than $po: make messages"

exit "$problems"
