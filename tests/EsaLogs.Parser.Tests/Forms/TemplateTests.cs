using EsaLogs.Forms;
using Xunit;

namespace EsaLogs.Parser.Tests.Forms;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("Test {Mid} {Verdict:phrase}", "Test 5 spam positive", "Mid=5 Verdict=spam positive")]
    [InlineData("Test {Mid} {Verdict:phrase}", "Test 5 spam: positive", null)]
    [InlineData("Test {Mid} {Verdict:phrase}", "Test 5 'spam'", null)]
    [InlineData("Test {Mid} {Verdict:phrase}", "Test 5 <spam>", null)]
    [InlineData("Test {Mid} {Verdict:phrase}", "Test 5 ", null)]
    [InlineData("Test {Verdict:phrase} of {Mid}", "Test spam of x of 5", "Verdict=spam of x Mid=5")]
    [InlineData("Test {Subject:free} was {Verdict:phrase}", "Test a was: b was good", "Subject=a was: b Verdict=good")]
    [InlineData("Test {Subject:free} was {Verdict:phrase}", "Test a was b: good", null)]
    public void A_phrase_is_the_appliances_own_words(string template, string message, string? fields)
        => Assert.Equal(fields, Matching.FieldsOf(template, message));

    [Theory]
    [InlineData("Test {Mid} {Action=lost|lost for good}", "Test 5 lost", "Mid=5 Action=lost")]
    [InlineData("Test {Mid} {Action=lost|lost for good}", "Test 5 Lost  for good", "Mid=5 Action=Lost  for good")]
    [InlineData("Test {Mid} {Action=lost|lost for good}", "Test 5 lost for now", null)]
    [InlineData("Test {Subject:free} {Action=lost|found}", "Test a lost found", "Subject=a lost Action=found")]
    [InlineData("Test {Policy:text} {Action=lost|found} {Mid}", "Test a lost x found 5", "Policy=a lost x Action=found Mid=5")]
    [InlineData("{Action=Lost|Found}: {Mid}", "found: 5", "Action=found Mid=5")]
    [InlineData("Test {Action=lost}", "Test lost", "Action=lost")]
    public void A_choice_is_one_of_the_words_given(string template, string message, string? fields)
        => Assert.Equal(fields, Matching.FieldsOf(template, message));

    [Theory]
    [InlineData("Test {Engine:word!A|B} {Mid}", "Test C 5", "Engine=C Mid=5")]
    [InlineData("Test {Engine:word!A|B} {Mid}", "Test b 5", null)]
    [InlineData("Test {Engine:word!A|B} {Mid}", "Test AB 5", "Engine=AB Mid=5")]
    [InlineData("Test {Engine:phrase!A|B C}", "Test b c", null)]
    [InlineData("Test {Subject:free} {Engine:word!A|B}", "Test x C", "Subject=x Engine=C")]
    [InlineData("Test {Subject:free} {Engine:word!A|B}", "Test x A", null)]
    public void A_placeholder_can_have_exceptions(string template, string message, string? fields)
        => Assert.Equal(fields, Matching.FieldsOf(template, message));

    [Theory]
    [InlineData("Test {Mid")]
    [InlineData("Test {? {Mid}")]
    [InlineData("Test {Nothing}")]
    [InlineData("Test {Mid:sentence}")]
    [InlineData("Test {Subject:free}{Mid}")]
    [InlineData("Test {Subject:free} {Sender:free}")]
    [InlineData("Test {Subject:free} {Rids:list}")]
    [InlineData("Test {Mid:number!5}")]
    public void A_template_that_cannot_be_meant_is_refused(string template)
        => Assert.Throws<FormatException>(() => Template.Parse(template).ToList());

    [Theory]
    [InlineData("MID {Mid}", true)]
    [InlineData("{Action=A|Bigger} {Mid}", false)]
    [InlineData("{Mid} Test", true)]
    [InlineData("{Mid} x", false)]
    [InlineData("{Host:word} Test", false)]
    public void A_form_begins_with_four_fixed_characters_or_a_number_and_as_many(string template, bool isRight)
        => Assert.Equal(!isRight, Record.Exception(() => Matching.FieldsOf(template, "x")) is FormatException);
}
