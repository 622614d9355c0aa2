"""`torv schema`: schemas for validators and editors, settings for forms, files for Visual Studio Code."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from check_jsonschema.parsers.yaml import construct_yaml_implementation

REPOSITORY = Path(__file__).resolve().parents[2]
DAY = "2026-11-27"
KINDS = {
    "recommendation": "recommendations", "case-study": "case-studies", "guide": "guides", "path": "paths",
    "assessment": "assessments",
    "course": "courses", "collaboration": "collaborations", "funding": "funding",
    "service": "services", "dataset": "datasets", "member": "members", "page": "pages",
}


def torv(*arguments, folder=REPOSITORY):
    return subprocess.run(
        [os.environ["TORV"], *map(str, arguments)], cwd=folder, capture_output=True, text=True)


def schema(kind):
    result = torv("schema", "--kind", kind)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def front_matter(page):
    return re.match(r"---[ \t]*\n(.*?\n)---[ \t]*\n", page.read_text(), re.S)[1]


def loaded(text):
    """What YAML makes of the text; a date is a text, as YAML 1.2 has it."""
    return construct_yaml_implementation(pure=True).load(text)


@pytest.fixture(scope="module")
def schemas(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    result = torv("schema", "--output", folder)
    assert result.returncode == 0, result.stderr
    return folder


# Schemas


def check_jsonschema(*arguments):
    program = Path(sys.executable).with_name("check-jsonschema")
    result = subprocess.run([program, *arguments], capture_output=True, text=True)
    assert result.returncode == 0, (result.stdout + result.stderr)[:8000]


def test_each_schema_is_one(schemas, tmp_path):
    bundle = tmp_path / "all.json"
    bundle.write_text(torv("schema").stdout)
    check_jsonschema("--check-metaschema", bundle, *sorted(schemas.iterdir()))


def is_translation(file):
    """Whether the file has the texts of another one in another language, such as `om.en.md`."""
    return "." in file.stem


def in_content(pattern, translated):
    files = sorted((REPOSITORY / "Content").glob(pattern))
    return [file for file in files if is_translation(file) == translated]


def check_front_matter(name, pages, schemas, folder):
    files = []
    for page in pages:
        files.append(folder / f"{page.stem}.yml")
        files[-1].write_text(front_matter(page))
    check_jsonschema("--schemafile", schemas / f"{name}.json", *files)


@pytest.mark.parametrize("kind", KINDS)
def test_front_matter_of_all_pages_is_valid(kind, schemas, tmp_path):
    pages = in_content(f"{KINDS[kind]}/*.md", translated=False)
    assert pages
    check_front_matter(kind, pages, schemas, tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_front_matter_of_all_translations_is_valid(kind, schemas, tmp_path):
    pages = in_content(f"{KINDS[kind]}/*.md", translated=True)
    assert pages or kind not in ("recommendation", "case-study", "page")
    if pages:
        check_front_matter(f"{kind}-translation", pages, schemas, tmp_path)


@pytest.mark.parametrize("name", ["site", "membership", "themes", "glossary", "search"])
def test_data_files_are_valid(name, schemas):
    check_jsonschema(
        "--schemafile", schemas / f"{name}.json", REPOSITORY / "Content" / f"{name}.yml")


@pytest.mark.parametrize("name", ["site", "membership", "themes", "glossary", "search"])
def test_data_files_in_other_languages_are_valid(name, schemas):
    files = in_content(f"{name}.*.yml", translated=True)
    assert files or name == "search"
    schema = schemas / f"{name}-translation.json"
    if not schema.exists():
        # The file is one of its own, with the same form.
        assert name in ("glossary", "search")
        schema = schemas / f"{name}.json"
    if files:
        check_jsonschema("--schemafile", schema, *files)


def test_a_schema_of_translations_knows_what_is_needed_and_what_there_is(schemas):
    description = json.loads((schemas / "guide-translation.json").read_text())
    validator = jsonschema.Draft202012Validator(description)
    texts = {"title": "Count", "summary": "How", "translated": "2026-11-27"}
    assert validator.is_valid(texts)
    assert validator.is_valid(texts | {"steps": [{"title": "Count"}]})
    assert not validator.is_valid(texts | {"unknown": "x"})
    assert not validator.is_valid(texts | {"translated": "27.11.2026"})
    assert not validator.is_valid(texts | {"title": "TODO: Tæl"})
    for name in texts:
        assert not validator.is_valid({key: texts[key] for key in texts if key != name})


def test_the_whole_of_the_schemas_describes_each_page(tmp_path):
    bundle = tmp_path / "all.json"
    bundle.write_text(torv("schema").stdout)
    pages = in_content("pages/*.md", translated=False) + in_content("pages/*.md", translated=True)
    files = []
    for page in pages:
        files.append(tmp_path / f"{page.stem}.yml")
        files[-1].write_text(front_matter(page))
    check_jsonschema("--schemafile", bundle, *files)
    assert not jsonschema.Draft202012Validator(json.loads(bundle.read_text())).is_valid({"title": "x"})


# What `torv check` reports of the form of a field.
FORM = {
    "unknown-field", "missing-field", "invalid-value", "duplicate-value", "unfinished-text",
    "unknown-reference", "missing-alt-text",
}
# Values that each field is tried with, as they stand in a file.
VALUES = [
    "", "~", "null", '""', '" "', "[]", "{}", "[~]", '[""]', "{a: b}", "[[a]]", "[{}]",
    "TODO", '"TODO: tekst"', "[TODO]", "tekst", "Tekst med æøå", '"en\\nto"', "NULL",
    "true", "True", "false", '"true"', "yes", "ja", "[true]",
    "0", "1", "3", '"3"', "12", "13", "-1", "24", '"007"', "2019", '"2019"', "99", "1000000",
    "1000001", "10000001", "1.5", '"1.5"', "0.25", '"0.25"', '"0.255"', '"1.000"', '"12,50"',
    "[1]", "[1, 2]", "[1, 1]", '["1", 12]', "[13]", "[0]",
    "2024-02-29", '"2024-02-29"', "2023-02-29", "2024-13-01", "2024-12", "2024-3-1", "12.3.2027",
    "0000-01-01", "2027-03-12T09:00", "2027-03-12T24:00", '"2027-03-12 09:00"', "2019-2023",
    "2019-", "2023-2019", "2019-2019", "2019–2023", "lukket", "loebende", "løbende",
    "https://vejle.dk/a?b=c#d", "http://localhost:80/", "vejle.dk", "https://vejle", '"https://a b.dk"',
    "https://ærø.dk/", "ftp://vejle.dk", "kontakt@torv.example", "a@b", '"@torv.example"',
    "vejle", "[vejle]", "[vejle, odense]", "[vejle, vejle]", "[vejle, Odense]", "Vejle", "vejel",
    "aeroe", "ærø", "organisering", "[organisering]", "[organisering, findes-ikke]", "kommune",
    "[kommune]", "kommuner", "[kommuner]", "[kommuner, erhvervsliv]", "[kommune, staten]", "open",
    "members", "basic", "experience", "erfaring", "5", "6", "SE", "Sverige", "DKK", "done",
    "not-found", "annual", "planned", "forening", "a-b", "A-b", "a--b", "x" * 120, "x" * 121,
    "x" * 300, "x" * 301,
]
# What a field is tried with if another one of the same kind of page has the same schema.
FEW = ["", '""', "[]", "TODO", "tekst", "3", "true", "2024-02-29", "[vejle]", "{a: b}", "x" * 301]
# Fields whose legal values depend on other fields or files: their form can't be told alone.
DEPENDENT = {
    "recommendation": {"number"},
    "case-study": {"results.source"},
    "dataset": {
        "file", "key", "map", "chart.label", "chart.value", "columns", "columns.name",
        "columns.kind", "columns.better", "columns.missing", "chart",
    },
    "course": {"sessions.start", "sessions.end"},
    "path": {"questions.id", "questions.answers.leadsTo", "plans.id", "plans.guides"},
    "assessment": {"scale", "groups.id", "bands.from"},
}


def groups(schema, properties, path=()):
    """Yields the path and the schema of each field, those of groups and of lists of groups among them."""
    for name, field in properties.items():
        yield path + (name,), {key: field[key] for key in field if key not in ("title", "description")}
        for option in field.get("anyOf", [field]):
            inner = option.get("items", option)
            if "properties" in inner:
                yield from groups(schema, inner["properties"], path + (name,))


class Raw(str):
    """A value as it stands in a file."""


def written(value):
    if isinstance(value, Raw):
        return value
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)}: {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def changed(fields, path, value):
    """Returns the fields with another value at the path; None takes the field out."""
    name, *rest = path
    fields = dict(fields)
    if not rest:
        fields.pop(name, None)
        return fields if value is None else fields | {name: value}
    inner = fields[name]
    if isinstance(inner, list):
        return fields | {name: [changed(inner[0], rest, value), *inner[1:]]}
    return fields | {name: changed(inner, rest, value)}


def base(kind):
    """The fields of a real page, with those that only other pages of the kind have."""
    pages = in_content(f"{KINDS[kind]}/*.md", translated=False)
    documents = [loaded(front_matter(page)) for page in pages]
    # Which page tells of changes has no bearing on which has the most fields.
    fields = dict(max(documents, key=lambda document: len(document.keys() - {"changes"})))
    for document in documents:
        for name, value in document.items():
            # A case from abroad has no municipality, and a page that is a draft is not related to others.
            if name not in ("place", "country", "aliases", "draft", "image", "imageAlt", "access"):
                fields.setdefault(name, value)
    # What was changed last was changed on the day of the update.
    day = fields.get("updated", fields.get("published", DAY))
    fields["changes"] = [{"date": day, "text": "Et tal er rettet."}]
    return {
        name: value for name, value in fields.items()
        if name not in ("place", "country", "aliases", "image", "imageAlt")
    }


EXTRA = {
    "funding": {"townSize": {"from": 1000, "to": 20000}},
    "guide": {"downloads": [{"file": "x.pdf", "title": "En fil"}]},
    "course": {
        "sessions": [{"start": "2027-03-12T09:00", "end": "2027-03-12T16:00", "place": "Vejle"}],
    },
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_valid_if_and_only_if_torv_finds_no_mistake_of_form(kind, tmp_path):
    """Each field is tried with each value, left out, and joined by one that is unknown."""
    description = schema(kind)
    fields = base(kind) | EXTRA.get(kind, {})
    cases, tried = {}, []
    for path, field in groups(description, description["properties"]):
        if ".".join(path) in DEPENDENT.get(kind, ()):
            continue
        is_new = field not in tried
        tried.append(field)
        for value in VALUES if is_new else FEW:
            cases[f"{'.'.join(path)}: {value[:60]}"] = changed(fields, path, Raw(value))
        cases[f"without {'.'.join(path)}"] = changed(fields, path, None)
        unknown = path[:-1] + ("ukendt",)
        cases[f"with {'.'.join(unknown)}"] = changed(fields, unknown, "x")
    assert len(cases) > 800

    content = tmp_path / "Content"
    shutil.copytree(REPOSITORY / "Content", content)
    folder = content / KINDS[kind]
    documents = {}
    for number, (name, case) in enumerate(cases.items()):
        slug = f"proeve-{number}"
        if kind == "dataset":
            shutil.copy(folder / case["file"], folder / f"{slug}.csv")
            case = case | {"file": f"{slug}.csv"}
        text = "".join(f"{field}: {written(value)}\n" for field, value in case.items())
        (folder / f"{slug}.md").write_text(f"---\n{text}---\n\nTekst.\n")
        documents[slug] = (name, text)

    result = torv(
        "check", "--content", content, "--templates", REPOSITORY / "Templates", "--format", "json",
        "--language", "en", "--today", DAY)
    wrong, conflicting = {}, set()
    for problem in json.loads(result.stdout):
        page = Path(problem.get("file", "")).stem
        if problem["id"] == "conflicting-fields":
            conflicting.add(page)
        # Only one page can have a recommendation's number.
        elif problem["severity"] == "error" and problem["id"] in FORM \
                and "is also that of" not in problem["message"]:
            wrong.setdefault(page, []).append(problem["message"])
    validator = jsonschema.Draft202012Validator(description)
    differences = []
    for slug, (name, text) in documents.items():
        is_valid = validator.is_valid(loaded(text))
        # Fields that contradict each other are looked at no further.
        if slug not in conflicting and is_valid != (slug not in wrong):
            differences.append(f"{name}: {wrong.get(slug, 'legal to torv')}")
    assert differences == [], "\n".join(differences[:40])
    assert 100 < len(wrong) < len(documents) - 100


# Forms

# The options of each widget at <https://decapcms.org/docs/widgets/>, as of November 2026.
COMMON = {"name", "label", "widget", "required", "hint", "pattern", "default", "comment"}
WIDGETS = {
    "boolean": set(),
    "datetime": {"format", "date_format", "time_format", "picker_utc"},
    "file": {"media_library", "media_folder", "public_folder", "choose_url"},
    "hidden": set(),
    "image": {"media_library", "media_folder", "public_folder", "choose_url"},
    "list": {
        "allow_add", "collapsed", "summary", "minimize_collapsed", "label_singular", "field",
        "fields", "max", "min", "add_to_top",
    },
    "markdown": {"minimal", "buttons", "editor_components", "modes", "sanitize_preview"},
    "number": {"value_type", "min", "max", "step", "prefix", "suffix"},
    "object": {"collapsed", "summary", "fields"},
    "relation": {
        "collection", "value_field", "search_fields", "file", "display_fields", "multiple", "min",
        "max", "options_length", "filters",
    },
    "select": {"options", "multiple", "min", "max"},
    "string": set(),
    "text": set(),
}
NEEDED = {
    "relation": {"collection", "value_field", "search_fields"}, "select": {"options"},
    "object": {"fields"},
}
COLLECTION = {
    "name", "identifier_field", "label", "label_singular", "description", "files", "folder",
    "filter", "create", "publish", "hide", "delete", "extension", "format",
    "frontmatter_delimiter", "slug", "preview_path", "preview_path_date_field", "fields", "editor",
    "summary", "sortable_fields", "view_filters", "view_groups", "media_folder", "public_folder",
    "path",
}
SETTINGS = {
    "backend", "local_backend", "publish_mode", "media_folder", "public_folder", "media_library",
    "site_url", "display_url", "logo", "locale", "show_preview_links", "search", "slug",
    "issue_reports", "collections", "editor",
}


@pytest.fixture(scope="module")
def forms(tmp_path_factory):
    folder = tmp_path_factory.mktemp("admin")
    result = torv("schema", "--format", "cms", "--repository", "centret/torv", "--output", folder)
    assert result.returncode == 0, result.stderr
    assert "decap-cms.js" in (folder / "index.html").read_text()
    return yaml.safe_load((folder / "config.yml").read_text())


def all_fields(fields):
    for field in fields:
        yield field
        yield from all_fields(field.get("fields", []))
        if "field" in field:
            yield from all_fields([field["field"]])


def test_settings_and_collections_have_options_that_decap_knows(forms):
    assert set(forms) <= SETTINGS
    assert forms["backend"] == {"name": "github", "repo": "centret/torv", "branch": "main"}
    assert [collection["folder"] for collection in forms["collections"]] == [
        f"Content/{folder}" for folder in KINDS.values()
    ]
    for collection in forms["collections"]:
        assert set(collection) <= COLLECTION
        assert (REPOSITORY / collection["folder"]).is_dir()
        assert (collection["media_folder"], collection["public_folder"]) == ("", "")


def test_widgets_have_options_that_decap_knows(forms):
    names = {collection["name"] for collection in forms["collections"]}
    used = set()
    for collection in forms["collections"]:
        for field in all_fields(collection["fields"]):
            widget = field["widget"]
            used.add(widget)
            assert set(field) - COMMON <= WIDGETS[widget], field
            assert NEEDED.get(widget, set()) <= set(field), field
            if widget == "relation":
                assert field["collection"] in names
            if "pattern" in field:
                pattern, message = field["pattern"]
                assert re.compile(pattern) and message
            for option in field.get("options", []):
                assert option["label"] and "value" in option
    assert used == set(WIDGETS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_has_the_fields_and_choices_of_the_schema(kind, forms):
    description = schema(kind)
    collection = next(c for c in forms["collections"] if c["name"] == KINDS[kind])
    *fields, body = collection["fields"]
    assert body["name"] == "body"
    assert [field["name"] for field in fields] == list(description["properties"])

    def check(fields, group, is_optional):
        for field in fields:
            own = group["properties"][field["name"]]
            if not is_optional:
                assert field["required"] == (field["name"] in group.get("required", [])), field
            assert field["label"] == own["title"]
            inner = list(values(own))
            for option in inner:
                if "properties" in option and "fields" in field:
                    check(field["fields"], option, field["widget"] == "object" and not field["required"])
            words = {str(word) for option in inner for word in option.get("enum", [])}
            if "options" in field and field["options"]:
                assert {str(option["value"]) for option in field["options"]} == words

    def values(schema):
        """Yields the schemas that a value, or an entry of a list, may have."""
        name = schema.get("$ref", "").removeprefix("#/$defs/")
        schema = description["$defs"][name] if name else schema
        inner = schema.get("anyOf", []) + ([schema["items"]] if "items" in schema else [])
        if not inner:
            yield schema
        for schema in inner:
            yield from values(schema)

    check(fields, description, False)


def test_front_matter_of_all_pages_fits_the_patterns_of_the_forms(forms):
    for collection in forms["collections"]:
        patterns = {
            field["name"]: re.compile(field["pattern"][0])
            for field in collection["fields"] if "pattern" in field
        }
        folder = Path(collection["folder"]).name
        for page in in_content(f"{folder}/*.md", translated=False):
            for name, value in loaded(front_matter(page)).items():
                if name in patterns:
                    assert patterns[name].search(str(value)), f"{page}: {name}"


def test_forms_need_a_repository_or_say_so():
    result = torv("schema", "--format", "cms")
    assert result.returncode == 2 and "--repository" in result.stderr
    result = torv(
        "schema", "--format", "cms", "--backend", "gitlab", "--repository", "centret/torv",
        "--backend-setting", "auth_type=pkce", "--backend-setting", "app_id=a=b")
    assert yaml.safe_load(result.stdout)["backend"] == {
        "name": "gitlab", "repo": "centret/torv", "branch": "main", "auth_type": "pkce",
        "app_id": "a=b",
    }
    result = torv("schema", "--format", "cms", "--backend", "test-repo")
    assert yaml.safe_load(result.stdout)["backend"] == {"name": "test-repo"}


# Visual Studio Code


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    folder = tmp_path_factory.mktemp("editor")
    result = torv("schema", "--format", "vscode", "--output", folder / ".vscode")
    assert result.returncode == 0, result.stderr
    return folder / ".vscode"


def test_the_editor_finds_a_schema_for_each_file(editor):
    settings = json.loads((editor / "settings.json").read_text())
    claims = {}
    for path, patterns in settings["yaml.schemas"].items():
        assert (editor.parent / path).is_file(), path
        # A pattern takes files in, one with `!` takes them out again.
        files = set()
        for pattern in [patterns] if isinstance(patterns, str) else patterns:
            found = set(REPOSITORY.glob(pattern.removeprefix("!")))
            files = files - found if pattern.startswith("!") else files | found
        for file in files:
            claims.setdefault(file, []).append(Path(path).stem)
    files = [*(REPOSITORY / "Content").glob("*.yml"), *(REPOSITORY / "Content").glob("*/*.md")]
    assert set(claims) == set(files)
    for file, names in claims.items():
        assert len(names) == 1, (file, names)
        is_of_own_form = file.name.startswith(("glossary", "search"))
        is_texts = is_translation(file) and not is_of_own_form
        assert names[0].endswith("-translation") == is_texts, (file, names)


@pytest.mark.parametrize("kind", KINDS)
def test_a_snippet_is_the_page_that_torv_new_makes(kind, editor, tmp_path):
    (tmp_path / "Content" / KINDS[kind]).mkdir(parents=True)
    assert torv("new", kind, "Sidens titel", "--today", DAY, folder=tmp_path).returncode == 0
    page = (tmp_path / "Content" / KINDS[kind] / "sidens-titel.md").read_text()
    snippets = json.loads((editor / "torv.code-snippets").read_text())
    bodies = ["\n".join(snippet["body"]) for snippet in snippets.values()]
    today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
    filled = [
        re.sub(r"\$\{\d+:((?:[^}\\]|\\.)*)\}", r"\1", body).replace(today, DAY) for body in bodies
    ]
    assert page in filled
    stops = re.findall(r"\$\{(\d+):", bodies[filled.index(page)])
    assert stops == [str(number) for number in range(1, len(stops) + 1)] and len(stops) > 2


def test_the_editor_understands_the_messages(editor, tmp_path):
    shutil.copytree(REPOSITORY / "Content", tmp_path / "Content")
    page = tmp_path / "Content/pages/bidrag.md"
    page.write_text(page.read_text().replace("title:", "titel:", 1))
    tasks = json.loads((editor / "tasks.json").read_text())["tasks"]
    patterns = [matcher["pattern"] for matcher in tasks[0]["problemMatcher"]]
    for language in ("da", "en"):
        result = torv(
            *tasks[0]["args"], "--templates", REPOSITORY / "Templates", "--language", language,
            "--today", DAY, folder=tmp_path)
        found = [re.search(patterns[0]["regexp"], line) for line in result.stderr.splitlines()]
        found = [match for match in found if match]
        places = {(m[patterns[0]["file"]], m[patterns[0]["code"]]) for m in found}
        assert ("Content/pages/bidrag.md", "unknown-field") in places
        assert ("Content/pages/bidrag.md", "missing-field") in places


def test_settings_of_the_editors_own_are_left_alone(tmp_path):
    sources = ["--content", REPOSITORY / "Content", "--templates", REPOSITORY / "Templates"]
    own = tmp_path / ".vscode/settings.json"
    own.parent.mkdir()
    own.write_text('{"editor.wordWrap": "on"}\n')
    result = torv("schema", "--format", "vscode", *sources, folder=tmp_path)
    assert result.returncode == 0
    assert own.read_text() == '{"editor.wordWrap": "on"}\n'
    assert "yaml.schemas" in result.stdout
    again = torv("schema", "--format", "vscode", *sources, folder=tmp_path)
    assert again.returncode == 0 and (own.parent / "torv/course.json").is_file()
