using EsaLogs.Forms;
using EsaLogs.Forms.Catalogue;
using EsaLogs.Input;
using EsaLogs.Reading;
using Xunit;

namespace EsaLogs.Parser.Tests.Live;

/// <summary>What is remembered of files that were read.</summary>
public sealed class LiveSourcesTests : IDisposable
{
    private readonly LiveFolder _folder = new();
    private readonly LiveSources _sources = new();

    public void Dispose()
    {
        _sources.Dispose();
        _folder.Dispose();
    }

    private LiveSource Source(string name, bool isOver, bool isGone)
    {
        _folder.WriteTo(name, 1);
        var probe = FileProbe.Of(new DiskFile(_folder[name]), new ReadOptions { Now = Log.Now });
        var group = StreamPlan.GroupOf(probe, []);
        var source = _sources.Add(new LiveSource(group, probe, _sources.ClockOf(group, zone: null), new Parsers(new FormIndex(FormCatalogue.All), keepAll: true, zone: null)));
        if (isOver) source.End();
        if (isGone) (source.IsAway, source.LooksAway) = (true, 1_000_000);
        return source;
    }

    [Fact]
    public void Files_that_were_deleted_long_ago_are_forgotten()
    {
        var gone = Source("mail.1", isOver: true, isGone: true);
        LiveSource[] others = [Source("mail.2", isOver: true, isGone: false), Source("mail.3", isOver: false, isGone: true), Source("mail.4", isOver: true, isGone: true)];
        others[^1].LooksAway = 100;
        _sources.ForgetDeleted();
        Assert.DoesNotContain(gone, _sources.All);
        Assert.Equal(others, _sources.All);
        Assert.Equal(4, _sources.Count);
    }

    [Fact]
    public void Files_of_a_folder_that_is_out_of_reach_are_not()
    {
        var source = Source("mail.1", isOver: true, isGone: true);
        Source("mail.2", isOver: false, isGone: true);
        _sources.ForgetDeleted();
        Assert.Contains(source, _sources.All);
    }
}
