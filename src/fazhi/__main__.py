"""The command line: a thin layer over the public functions."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

import fazhi
from fazhi.overview import overview


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: The arguments; None takes the process's own.

    Returns:
        The exit status: 0, 1 where a check found an error, 2 where the input or the call is at fault.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = _check(given[1:]) if given[:1] == ["check"] else _show(_parser().parse_args(given))
        sys.stdout.flush()  # what cannot be written shows here, and not as the process ends
    except fazhi.FazhiError as error:
        print(f"fazhi: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has gone: nothing is left to say
        _drop_output()
        return 0
    except OSError as error:
        print(f"fazhi: the output cannot be written: {error.strerror or error}", file=sys.stderr)
        _drop_output()
        return 2
    return status


def _drop_output() -> None:
    """Let go of what waits to be written, which would be tried again as the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fazhi",
        description="Read a 法治政府建设年度报告 and show or convert it. “fazhi check FILE…” checks it.",
    )
    parser.add_argument(
        "file", metavar="FILE", help="the report: HTML, DOCX, PDF, OFD, MHTML, text, or a document of fazhi"
    )
    parser.add_argument("-f", "--format", help="write a document: json, yaml, markdown, html, text, docx, akn, xbrl")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write it; the suffix may tell the format")
    parser.add_argument(
        "--from", dest="source", metavar="FORMAT", help="format of FILE, where its content doesn't tell"
    )
    parser.add_argument("--encoding", help="character encoding of FILE, where it is declared wrongly")
    parser.add_argument("--version", action="version", version=f"fazhi {fazhi.__version__}")
    return parser


def _show(options: argparse.Namespace) -> int:
    report = fazhi.load(options.file, format=options.source, encoding=options.encoding)
    if options.output:
        fazhi.dump(report, options.output, format=options.format)
    elif options.format is None:
        print(overview(report), end="")
    else:
        _write(fazhi.dumps(report, format=options.format))
    return 0


def _write(document: str | bytes) -> None:
    if isinstance(document, bytes):
        sys.stdout.buffer.write(document)
    else:
        print(document, end="" if document.endswith("\n") else "\n")


def _check(arguments: Sequence[str]) -> int:
    from fazhi.checks.command import add_arguments, check_command

    parser = argparse.ArgumentParser(prog="fazhi check", description="Check reports, and say what is wrong and where.")
    add_arguments(parser)
    return check_command(parser.parse_args(arguments), fazhi.load)


if __name__ == "__main__":
    sys.exit(main())
