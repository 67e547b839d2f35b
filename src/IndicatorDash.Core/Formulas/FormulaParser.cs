using System.Globalization;
using IndicatorDash.Periods;

namespace IndicatorDash.Formulas;

/// <summary>Reads a formula by recursive descent. The length of the text bounds the depth.</summary>
/// <param name="text">The formula, at most <see cref="Formula.MaxLength"/> long.</param>
internal sealed class FormulaParser(string text)
{
    private readonly List<FormulaReference> _references = [];
    private int _position;

    /// <summary>What is wrong, after a failed <see cref="Parse"/>.</summary>
    public FormulaError Error { get; private set; }

    /// <summary>The indicators asked for, each once, in the order of the text.</summary>
    public IReadOnlyList<FormulaReference> References => _references;

    private char Current => _position < text.Length ? text[_position] : '\0';

    /// <summary>The whole text as an expression; <see langword="null"/> if it is none.</summary>
    public FormulaNode? Parse()
    {
        SkipSpaces();
        if (Current == '=')
        {
            _position++;
            SkipSpaces();
        }

        if (_position == text.Length)
        {
            return Fail(FormulaErrorCode.Empty, _position);
        }

        var node = ParseSum();
        return node is null || _position == text.Length ? node : Fail(Unexpected(FormulaErrorCode.OperatorExpected), _position);
    }

    private FormulaNode? ParseSum() => ParseChain("+-", ParseProduct);

    private FormulaNode? ParseProduct() => ParseChain("*/", ParseFactor);

    /// <summary>Operands of one precedence, taken from left to right. Leaves the position behind the spaces that follow.</summary>
    private FormulaNode? ParseChain(string operators, Func<FormulaNode?> parseOperand)
    {
        var left = parseOperand();
        SkipSpaces();
        while (left is not null && _position < text.Length && operators.Contains(Current, StringComparison.Ordinal))
        {
            var symbol = text[_position++];
            left = parseOperand() is { } right ? new BinaryNode(symbol, left, right) : null;
            SkipSpaces();
        }

        return left;
    }

    private FormulaNode? ParseFactor()
    {
        SkipSpaces();
        switch (Current)
        {
            case '-':
                _position++;
                return ParseFactor() is { } operand ? new NegationNode(operand) : null;
            case '(':
                return ParseParenthesis();
            case >= '0' and <= '9':
                return ParseNumber();
            case >= 'a' and <= 'z':
                return ParseReference();
            default:
                return Fail(Unexpected(FormulaErrorCode.OperandExpected), _position);
        }
    }

    private FormulaNode? ParseParenthesis()
    {
        var opening = _position++;
        var inner = ParseSum();
        if (inner is null)
        {
            return null;
        }

        if (Current != ')')
        {
            return _position == text.Length
                ? Fail(FormulaErrorCode.UnclosedParenthesis, opening)
                : Fail(Unexpected(FormulaErrorCode.OperatorExpected), _position);
        }

        _position++;
        return inner;
    }

    private FormulaNode? ParseNumber()
    {
        var start = _position;
        var token = Take(c => char.IsAsciiDigit(c) || c == '.');
        return token[^1] != '.'
            && decimal.TryParse(token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new NumberNode(number)
            : Fail(FormulaErrorCode.BadNumber, start);
    }

    private FormulaNode? ParseReference()
    {
        var start = _position;
        var code = Take(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        if (code[^1] == '-' || code.Contains("--", StringComparison.Ordinal))
        {
            return Fail(FormulaErrorCode.BadCode, start);
        }

        Period? period = null;
        if (Current == '@')
        {
            _position++;
            if (!TryTakePeriod(out var given))
            {
                return null;
            }

            period = given;
        }

        var reference = new FormulaReference(code, period);
        if (!_references.Contains(reference))
        {
            _references.Add(reference);
        }

        return new ReferenceNode(reference);
    }

    /// <summary>A slash right before a digit belongs to the period; to divide by a number, put a space between.</summary>
    private bool TryTakePeriod(out Period period)
    {
        var start = _position;
        while (char.IsAsciiDigit(Current)
            || Current == '-'
            || Current == '/' && _position + 1 < text.Length && char.IsAsciiDigit(text[_position + 1]))
        {
            _position++;
        }

        if (Period.TryParse(text.AsSpan(start.._position), out period))
        {
            return true;
        }

        Fail(FormulaErrorCode.BadPeriod, start);
        return false;
    }

    private string Take(Predicate<char> belongs)
    {
        var start = _position;
        while (_position < text.Length && belongs(text[_position]))
        {
            _position++;
        }

        return text[start.._position];
    }

    private void SkipSpaces()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }
    }

    /// <summary>The error at the current character, where something else was <paramref name="expected"/>.</summary>
    private FormulaErrorCode Unexpected(FormulaErrorCode expected) => Current switch
    {
        ')' when expected == FormulaErrorCode.OperatorExpected => FormulaErrorCode.UnopenedParenthesis,
        _ when _position == text.Length => expected,
        >= '0' and <= '9' or >= 'a' and <= 'z' or '+' or '-' or '*' or '/' or '(' or ')' => expected,
        _ => FormulaErrorCode.UnexpectedCharacter,
    };

    private FormulaNode? Fail(FormulaErrorCode code, int position)
    {
        Error = new FormulaError(code, position);
        return null;
    }
}
