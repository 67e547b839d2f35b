namespace IndicatorDash.Web.Imports;

/// <summary>The steps of the work on a batch, in their order.</summary>
public enum BatchStep
{
    /// <summary>选择文件.</summary>
    File = 0,

    /// <summary>识别版式.</summary>
    Layout = 1,

    /// <summary>检查.</summary>
    Issues = 2,

    /// <summary>变更预览.</summary>
    Plan = 3,

    /// <summary>提交审核.</summary>
    Submit = 4,
}
