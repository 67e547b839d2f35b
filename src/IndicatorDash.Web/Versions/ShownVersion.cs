namespace IndicatorDash.Web.Versions;

/// <summary>
/// Which data version the figures on screen are of: the page says it, the layout tells it, and links keep it. One for each
/// reader's page.
/// </summary>
public sealed class ShownVersion
{
    private static readonly AsyncLocal<Reader?> Ambient = new();
    private object? _page;

    /// <summary>Raised when it is another.</summary>
    public event Action? Changed;

    /// <summary>
    /// The version that links to figures keep: the one that is on the screen they are made for, as their words are in its
    /// language. <see langword="null"/> for the current one.
    /// </summary>
    public static int? OfLinks => Ambient.Value?.Shown?.Past?.Number;

    /// <summary>The earlier version; <see langword="null"/> for the current one.</summary>
    public PastVersion? Past { get; private set; }

    /// <summary>A page takes the screen. Until it shows its figures, what was said before it stands.</summary>
    public void Enter(object page) => _page = page;

    /// <summary>The page shows figures of a version.</summary>
    public void Show(object page, PastVersion? past)
    {
        if (_page == page && Past != past)
        {
            Past = past;
            Changed?.Invoke();
        }
    }

    /// <summary>The page is gone, and what it said with it, unless another took its place before.</summary>
    public void Leave(object page) => Show(page, null);

    /// <summary>Whatever is made in answer to a request, or on its connection, is made for one reader.</summary>
    internal static void BeginRequest(ShownVersion shown) => Ambient.Value = new Reader { Shown = shown };

    /// <summary>The connection serves the page of a circuit.</summary>
    internal void Connect()
    {
        if (Ambient.Value is { } reader)
        {
            reader.Shown = this;
        }
    }

    // A connection lives as long as its request, and gets its page later.
    private sealed class Reader
    {
        public ShownVersion? Shown { get; set; }
    }
}
